import { claimKey, type ClaimKey } from '../claim/collection.ts';
import type { ClaimEvent } from '../claim/schema.ts';
import { atOnce } from '../steps.ts';
import { entrySteps, type FoundClaim, type Holdings } from './entries.ts';

/** An event with all claims of it that are held. */
export interface EventPage {
  event: ClaimEvent;
  feed?: string;
  /** In no order of worth, but by their words. */
  claims: Omit<FoundClaim, 'event' | 'date'>[];
}

/** `undefined` when nobody's claims know the event. @param key `publisher/id` */
export function eventPage(key: ClaimKey, all: readonly Holdings[]): EventPage | undefined {
  for (const holdings of all) {
    const { publisher, events, feed } = holdings;
    const event = events.find(({ id }) => claimKey(publisher, id) === key);
    if (!event) continue;
    const of = holdings.claims.filter((claim) => claim.event === event.id);
    const { claims } = atOnce(entrySteps({ ...holdings, claims: of, imported: [] }));
    return {
      event,
      ...(feed !== undefined && { feed }),
      claims: claims.map(({ found }) => ofEvent(found)).sort(byText),
    };
  }
  return undefined;
}

/** All of them share the event, and so its name and, nearly, its day. */
function ofEvent(found: FoundClaim): EventPage['claims'][number] {
  const { claim, text, by, checker, feed, isRetracted } = found;
  return {
    claim,
    text,
    by,
    ...(checker !== undefined && { checker }),
    ...(feed !== undefined && { feed }),
    isRetracted,
  };
}

const byText = (one: { text: string }, other: { text: string }) =>
  one.text.localeCompare(other.text);
