import type { Note } from '../core/claim/context.ts';
import { Cited, type NumberedSources } from './cite.tsx';

/** A plain remark with its source. */
export function NoteBlock({ note, sources }: { note: Note; sources: NumberedSources }) {
  return (
    <p class="block note">
      <Cited text={note.text} source={note.source} sources={sources} />
    </p>
  );
}
