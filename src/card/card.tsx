import type { CardData } from '../core/claim/card-data.ts';
import { numberSources } from './cite.tsx';
import { Context } from './context.tsx';
import { Facts } from './facts.tsx';
import { listInWords, quoted } from './format.ts';
import { Rating } from './rating.tsx';
import { Revisions } from './revisions.tsx';
import { Sources } from './sources.tsx';
import { Statements } from './statements.tsx';
import { WORDS } from './words.ts';

export interface CardProps {
  data: CardData;
  /** The page itself corrects the claim beside the marked words. */
  corrected?: boolean;
  /** The marked words, and who says them, where the card stands for a place in a page. */
  quote?: string | undefined;
  speaker?: string | undefined;
  /** Whether they are read or heard. */
  place?: keyof typeof WORDS.places;
  /** Leads to those words. */
  onReveal?: (() => void) | undefined;
}

/** One claim shown to a reader: what was said, then what the record shows, then the verdicts. */
export function Card({
  data,
  corrected = false,
  quote,
  speaker,
  place = 'page',
  onReveal,
}: CardProps) {
  const { claim, claimants, event, scales } = data;
  const sources = numberSources(claim.sources);
  return (
    <article class="card" lang={claim.lang}>
      <header class="card-head">
        <p class="label">{WORDS.kinds[claim.kind]}</p>
        <h1 class="claim">{claim.claim}</h1>
        <Facts
          of={[
            claimants.length > 0 && WORDS.claimedBy(listInWords(claimants.map(({ name }) => name))),
            event?.name,
          ]}
        />
        {quote !== undefined && (
          <blockquote class="on-page">
            <p class="label">{WORDS.places[place].label}</p>
            <p>{quoted(quote)}</p>
            {speaker !== undefined && <p class="facts">{WORDS.saidBy(speaker)}</p>}
            {onReveal && (
              <button type="button" class="show" onClick={onReveal}>
                {WORDS.places[place].show}
              </button>
            )}
          </blockquote>
        )}
        {corrected && <p class="corrected">{WORDS.corrected}</p>}
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
