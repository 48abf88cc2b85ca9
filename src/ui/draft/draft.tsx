import { useId, useState } from 'preact/hooks';
import { DRAFT_LIMITS, draftYaml, type Draft } from '../../core/claim/draft.ts';
import { useBlobAddress } from '../blob-address.ts';
import { WORDS } from '../words.ts';

export interface DraftPageProps {
  /** Absent when it was read before, or never was. */
  draft: Draft | undefined;
  /** Puts text on the clipboard. */
  onCopy: (text: string) => Promise<void>;
}

const words = WORDS.draft;

/** A draft of a claim from words that were selected on a page, to keep as a file. */
export function DraftPage({ draft, onCopy }: DraftPageProps) {
  return (
    <main class="sheet">
      <p class="sheet-name">{WORDS.name}</p>
      <h1>{words.title}</h1>
      <p class="lead">{draft ? words.lead : words.gone}</p>
      {draft && <File draft={draft} onCopy={onCopy} />}
    </main>
  );
}

function File({ draft, onCopy }: { draft: Draft; onCopy: DraftPageProps['onCopy'] }) {
  const [speaker, setSpeaker] = useState(draft.speaker);
  const [told, setTold] = useState('');
  const id = useId();
  const yaml = draftYaml({ ...draft, speaker: speaker.trim() });
  const address = useBlobAddress(yaml, 'application/yaml');
  const copy = () =>
    void onCopy(yaml).then(
      () => setTold(words.copied),
      () => setTold(words.notCopied),
    );
  return (
    <>
      <label class="draft-field">
        {words.speaker}
        <input
          type="text"
          value={speaker}
          maxLength={DRAFT_LIMITS.speaker}
          autocomplete="off"
          onInput={(event) => setSpeaker(event.currentTarget.value)}
        />
      </label>
      <p id={`${id}-file`} class="draft-label">
        {words.file}
      </p>
      {/* A reader without a mouse scrolls it too. */}
      <pre
        class="draft-file scrolls"
        role="region"
        aria-labelledby={`${id}-file`}
        tabIndex={0}
        dir="ltr"
      >
        {yaml}
      </pre>
      <p class="draft-buttons">
        <a
          class="button primary"
          {...(address !== undefined && { href: address })}
          download={`draft-${draft.date}.yaml`}
        >
          {words.download}
        </a>
        <button type="button" class="button" onClick={copy}>
          {words.copy}
        </button>
        <span role="status">{told}</span>
      </p>
      <p class="draft-privacy">{words.privacy}</p>
    </>
  );
}
