import type { CardData, CuratedCardData } from '../core/claim/card-data.ts';
import { numberSources } from './cite.tsx';
import { Context } from './context.tsx';
import { directionOf } from './direction.ts';
import { EventName } from './event-name.tsx';
import { Facts } from './facts.tsx';
import { listInWords } from './format.ts';
import { ImportedCard } from './imported-card.tsx';
import { OnPage, type OnPageProps } from './on-page.tsx';
import { Rating } from './rating.tsx';
import { Retraction } from './retraction.tsx';
import { Revisions } from './revisions.tsx';
import { Sources } from './sources.tsx';
import { Statements } from './statements.tsx';
import { WORDS } from './words.ts';

export interface CardProps extends OnPageProps {
  data: CardData;
  /** The page itself corrects the claim beside the marked words. */
  corrected?: boolean;
  /** Turns to the claim's event, by its global name; without it the event is only named. */
  onEvent?: ((event: string) => void) | undefined;
}

/** One claim shown to a reader, and whose feed it came with. */
export function Card({ data, corrected = false, onEvent, ...onPage }: CardProps) {
  return (
    <>
      {'imported' in data ? (
        <ImportedCard data={data} corrected={corrected} {...onPage} />
      ) : (
        <CuratedCard data={data} corrected={corrected} onEvent={onEvent} {...onPage} />
      )}
      {data.feed !== undefined && (
        <p class="card-feed" lang={WORDS.lang}>
          {WORDS.fromFeed(data.feed)}
        </p>
      )}
    </>
  );
}

interface CuratedCardProps extends OnPageProps {
  data: CuratedCardData;
  corrected: boolean;
  onEvent: CardProps['onEvent'];
}

/** What was said, then what the record shows, then the verdicts. */
function CuratedCard({ data, corrected, onEvent, ...onPage }: CuratedCardProps) {
  const { claim, claimants, event, scales } = data;
  const sources = numberSources(claim.sources);
  return (
    <article class="card" lang={claim.lang} dir={directionOf(claim.lang)}>
      <Retraction claim={claim} />
      <header class="card-head">
        <p class="label" lang={WORDS.lang}>
          {WORDS.kinds[claim.kind]}
        </p>
        <h1 class="claim">{claim.claim}</h1>
        <Facts
          of={[
            claimants.length > 0 && WORDS.claimedBy(listInWords(claimants.map(({ name }) => name))),
            !onEvent && event?.name,
          ]}
        />
        {event && onEvent && (
          <EventName event={event} publisher={data.publisher} onEvent={onEvent} />
        )}
        <OnPage {...onPage} />
        {corrected && (
          <p class="corrected" lang={WORDS.lang}>
            {WORDS.corrected}
          </p>
        )}
      </header>
      <p class="summary">{claim.summary}</p>
      <Rating kind={claim.kind} reviews={claim.reviews} scales={scales} />
      <Context blocks={claim.context} sources={sources} />
      <Statements statements={claim.statements} people={claimants} sources={sources} />
      <Sources sources={sources} onlySource={claim.onlySource} />
      <Revisions revisions={claim.revisions} />
    </article>
  );
}
