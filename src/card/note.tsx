import type { Note } from '../core/claim/context.ts';
import { Cite, type NumberedSources } from './cite.tsx';

/** A plain remark with its source. */
export function NoteBlock({ note, sources }: { note: Note; sources: NumberedSources }) {
  return (
    <p class="block note">
      {note.text} <Cite source={note.source} sources={sources} />
    </p>
  );
}
