import { useEffect, useRef } from 'preact/hooks';
import { Day } from '../../card/day.tsx';
import { Facts } from '../../card/facts.tsx';
import type { EventPage } from '../../messages/lookup.ts';
import type { Opened } from '../../messages/kept.ts';
import { momentInWords } from '../moment.ts';
import { WORDS } from '../words.ts';
import { ClaimCard } from './claim-card.tsx';
import { NotFetched } from './empty.tsx';
import { ClaimRows, EventRows, FoundRow } from './found-list.tsx';
import type { Lookup, Shown } from './lookup.ts';

/** What was looked up, whatever stands in the page: a claim, an event, all events, the history. */
export function LookupView({ lookup }: { lookup: Lookup }) {
  const top = useRef<HTMLDivElement>(null);
  const place = lookup.place.value;
  useEffect(() => {
    // A list that is come back to has its row in view, with the keyboard on it.
    if (top.current?.contains(document.activeElement)) return;
    scrollTo({ top: 0 });
    top.current?.focus({ preventScroll: true });
  }, [lookup.turns.value]);
  return (
    <main class="opened">
      <nav class="bar-top" aria-label={WORDS.way}>
        <button type="button" class="button plain" onClick={() => lookup.back()}>
          <span aria-hidden="true">← </span>
          {WORDS.back}
        </button>
      </nav>
      <div ref={top} tabIndex={-1} class="opened-card looked-up">
        {place?.kind === 'claim' ? (
          <ClaimCard card={lookup.card.value} lookup={lookup} onAgain={() => lookup.again()} />
        ) : (
          <List shown={lookup.shown.value} lookup={lookup} />
        )}
      </div>
    </main>
  );
}

function List({ shown, lookup }: { shown: Shown; lookup: Lookup }) {
  switch (shown.kind) {
    case 'asking':
      return <p class="quiet">{WORDS.fetching}</p>;
    case 'failed':
      return <NotFetched onAgain={() => lookup.again()} />;
    case 'gone':
      return <p class="empty-lead">{WORDS.eventGone}</p>;
    case 'event':
      return <EventOf page={shown.page} lookup={lookup} />;
    case 'events':
      return (
        <>
          <h1 class="looked-up-title" id="all-events">
            {WORDS.events}
          </h1>
          {shown.events.length === 0 && <p>{WORDS.noEvents}</p>}
          <EventRows events={shown.events} lookup={lookup} labelledBy="all-events" />
        </>
      );
    case 'history':
      return <History opened={shown.opened} lookup={lookup} />;
  }
}

/** An event's story and every claim of it, by day. */
function EventOf({ page, lookup }: { page: EventPage; lookup: Lookup }) {
  const { event, feed, claims } = page;
  return (
    <article>
      <p class="label">{WORDS.event}</p>
      <h1 class="looked-up-title">{event.name}</h1>
      <Facts of={[<Day date={event.date} />, feed]} />
      <p>{event.summary}</p>
      <h2 class="label" id="event-claims">
        {WORDS.eventClaims}
      </h2>
      <ClaimRows claims={claims} lookup={lookup} labelledBy="event-claims" />
    </article>
  );
}

/** The cards that were opened here, the last one first. */
function History({ opened, lookup }: { opened: Opened[]; lookup: Lookup }) {
  const { history } = WORDS;
  return (
    <>
      <h1 class="looked-up-title" id="history">
        {history.title}
      </h1>
      <p class="quiet">{opened.length > 0 ? history.means : history.nothing}</p>
      <ol class="matches" aria-labelledby="history">
        {opened.map(({ claim, text, at }) => (
          <FoundRow
            key={claim}
            name={claim}
            lookup={lookup}
            title={text}
            facts={[momentInWords(at, Date.now())]}
            onOpen={() => lookup.open({ kind: 'claim', claim })}
          />
        ))}
      </ol>
    </>
  );
}
