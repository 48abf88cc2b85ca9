import { quoted } from '../../card/format.ts';
import { language } from '../../words/language.ts';
import { WORDS } from '../words.ts';
import type { PlacedMatch } from './tab-page.ts';

const { why } = WORDS;

/** Why these words were found, in plain words, and the way to say that they should not have been. */
export function Why({ match, onNotThis }: { match: PlacedMatch; onNotThis: () => void }) {
  const { evidence, tier, speaker, corrected } = match;
  return (
    <section class="why" lang={language}>
      <details>
        <summary>{tier === 'related' ? why.titleListed : why.title}</summary>
        {evidence.length > 0 ? (
          <>
            <p>{why.evidence}</p>
            <ul>
              {evidence.map((words) => (
                <li key={words}>{quoted(words)}</li>
              ))}
            </ul>
          </>
        ) : (
          <p>{why.alike}</p>
        )}
        <p>{why.tiers[tier]}</p>
        {speaker && <p>{why.speaker(speaker.label)}</p>}
        {corrected && <p>{why.corrected}</p>}
      </details>
      <p class="not-this">
        <span class="not-this-means">{WORDS.notThisMeans} </span>
        <button type="button" class="button plain" title={WORDS.notThisMeans} onClick={onNotThis}>
          {WORDS.notThis}
        </button>
      </p>
    </section>
  );
}
