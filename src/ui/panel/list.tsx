import type { ListedMatch } from '../../messages/schemas.ts';
import { WORDS } from '../words.ts';
import { clock } from './clock.ts';

interface MatchListProps {
  matches: ListedMatch[];
  onOpen: (match: ListedMatch) => void;
}

/** The page's matches in reading order; what is only related stands below, unmarked. */
export function MatchList({ matches, onOpen }: MatchListProps) {
  const marked = matches.filter(({ tier }) => tier !== 'related');
  const related = matches.filter(({ tier }) => tier === 'related');
  return (
    <>
      {marked.length > 0 && (
        <ol class="matches" aria-label={WORDS.passages}>
          {marked.map((match) => (
            <Row key={match.id} match={match} onOpen={onOpen} />
          ))}
        </ol>
      )}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 class="label" id="related">
            {WORDS.related}
          </h2>
          <ol class="matches">
            {related.map((match) => (
              <Row key={match.id} match={match} onOpen={onOpen} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Row({ match, onOpen }: { match: ListedMatch; onOpen: (match: ListedMatch) => void }) {
  const { quote, speaker, time, tier, corrected, claimText, present } = match;
  const who = [speaker?.label, time === undefined ? undefined : WORDS.at(clock(time))];
  const facts = [WORDS.tiers[tier], corrected && WORDS.corrected, !present && WORDS.gone];
  return (
    <li>
      <button type="button" class="match" onClick={() => onOpen(match)}>
        <span class="match-quote">“{quote}”</span>
        {who.some(Boolean) && <span class="match-who">{who.filter(Boolean).join(', ')}</span>}
        <span class="match-claim">{claimText}</span>
        <span class="match-facts">{facts.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}

/** Bounds that were hit and faults, in the content script's plain words. */
export function Notices({ notices }: { notices: string[] }) {
  if (notices.length === 0) return null;
  return (
    <aside class="notices" aria-label={WORDS.notices}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </aside>
  );
}
