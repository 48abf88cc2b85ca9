import { quoted } from '../../card/format.ts';
import type { Notice } from '../../core/notice.ts';
import { WORDS } from '../words.ts';
import { clock } from './clock.ts';
import type { Listed } from './order.ts';
import type { PlacedMatch } from './tab-page.ts';
import { useReturn } from './use-return.ts';

interface RowsProps {
  matches: PlacedMatch[];
  /** The match whose card was just closed: the keyboard goes back to it. */
  last: string | undefined;
  onOpen: (match: PlacedMatch) => void;
}

interface MatchListProps extends Omit<RowsProps, 'matches'> {
  listed: Listed;
}

/** What was heard by time, the page's matches in reading order, then what is only related. */
export function MatchList({ listed, last, onOpen }: MatchListProps) {
  const { heard, marked, related } = listed;
  return (
    <>
      {heard.length > 0 && (
        <section aria-labelledby="heard">
          <h2 class="label" id="heard">
            {WORDS.heard}
          </h2>
          <Rows matches={heard} last={last} onOpen={onOpen} />
          {marked.length > 0 && <h2 class="label">{WORDS.inPage}</h2>}
        </section>
      )}
      {marked.length > 0 && (
        <Rows matches={marked} last={last} onOpen={onOpen} label={WORDS.passages} />
      )}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 class="label" id="related">
            {WORDS.related}
          </h2>
          <p class="quiet">{WORDS.relatedMeans}</p>
          <Rows matches={related} last={last} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}

function Rows({ matches, last, onOpen, label }: RowsProps & { label?: string }) {
  return (
    <ol class="matches" aria-label={label}>
      {matches.map((match) => (
        <Row key={match.id} match={match} back={match.id === last} onOpen={() => onOpen(match)} />
      ))}
    </ol>
  );
}

/** Quote first: it is what the reader saw. A confidence is never shown. */
function Row({ match, back, onOpen }: { match: PlacedMatch; back: boolean; onOpen: () => void }) {
  const button = useReturn(back);
  const { quote, speaker, time, tier, corrected, claimText, present } = match;
  const who = [speaker?.label, time !== undefined && WORDS.at(clock(time))].filter(Boolean);
  const facts = [
    who.join(', '),
    WORDS.tiers[tier],
    corrected && WORDS.corrected,
    !present && WORDS.gone,
  ];
  return (
    <li>
      <button type="button" class="match" ref={button} onClick={onOpen}>
        <span class="match-quote">{quoted(quote)}</span>
        <span class="match-claim">{claimText}</span>
        <span class="match-facts">{facts.filter(Boolean).join(' · ')}</span>
      </button>
    </li>
  );
}

/** Bounds that were hit, and faults. */
export function Notices({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <aside class="notices" aria-label={WORDS.notices}>
      {notices.map((notice) => (
        <p key={notice}>{WORDS.noticeOf[notice]}</p>
      ))}
    </aside>
  );
}
