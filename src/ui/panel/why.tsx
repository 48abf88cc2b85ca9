import { quoted } from '../../card/format.ts';
import type { Meant } from '../../core/match/types.ts';
import { language } from '../../words/language.ts';
import { WORDS } from '../words.ts';
import type { PlacedMatch } from './tab-page.ts';

const { why } = WORDS;

/** Why these words were found, in plain words, and the way to say that they should not have been. */
export function Why({ match, onNotThis }: { match: PlacedMatch; onNotThis: () => void }) {
  const { evidence, tier, speaker, corrected, meaning } = match;
  return (
    <section class="why" lang={language}>
      <details>
        <summary>{tier === 'related' ? why.titleListed : why.title}</summary>
        {meaning && <Meaning {...meaning} />}
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
          !meaning && <p>{why.alike}</p>
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

/** How sure a verdict of the second look is, and by what it was told. */
function Meaning({ rate, nearest }: Meant) {
  return (
    <>
      <p>{why.meaning(inHundred(rate))}</p>
      {nearest !== undefined && (
        <>
          <p>{why.nearest}</p>
          <ul>
            <li>{quoted(nearest)}</li>
          </ul>
        </>
      )}
    </>
  );
}

/** Nothing is always right, or never. */
const inHundred = (rate: number) => Math.min(99, Math.max(1, Math.round(rate * 100)));
