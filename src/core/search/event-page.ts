import { claimKey, type ClaimKey } from '../claim/collection.ts';
import type { ClaimEvent } from '../claim/schema.ts';
import { atOnce } from '../steps.ts';
import { entrySteps, type FoundClaim, type Holdings } from './entries.ts';

/** An event with all claims of it that are held. */
export interface EventPage {
  event: ClaimEvent;
  feed?: string;
  /** The earliest first; those of one day in no order of worth, but by their words. */
  claims: FoundClaim[];
}

/** `undefined` when nobody's claims know the event. @param key `publisher/id` */
export function eventPage(key: ClaimKey, all: readonly Holdings[]): EventPage | undefined {
  for (const holdings of all) {
    const { publisher, events, feed } = holdings;
    const event = events.find(({ id }) => claimKey(publisher, id) === key);
    if (!event) continue;
    const of = holdings.claims.filter((claim) => claim.event === event.id);
    const { claims } = atOnce(entrySteps({ ...holdings, claims: of, imported: [] }));
    const sorted = claims.map(({ found }) => found).sort(byDate);
    return { event, ...(feed !== undefined && { feed }), claims: sorted };
  }
  return undefined;
}

const byDate = (one: FoundClaim, other: FoundClaim) =>
  (one.date ?? '').localeCompare(other.date ?? '') || one.text.localeCompare(other.text);
