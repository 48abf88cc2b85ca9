import type { ClaimKey } from '../claim/collection.ts';
import type { ClaimEvent } from '../claim/schema.ts';
import type { Entries, FoundClaim } from './entries.ts';

/** An event with all claims of it that are held. */
export interface EventPage {
  event: ClaimEvent;
  feed?: string;
  /** In no order of worth, but by their words. */
  claims: Omit<FoundClaim, 'event' | 'date'>[];
}

/** `undefined` when nobody's claims know the event. @param key `publisher/id` */
export function eventPage(key: ClaimKey, { claims, events }: Entries): EventPage | undefined {
  const entry = events.find(({ found }) => found.event === key);
  if (!entry) return undefined;
  const { feed } = entry.found;
  return {
    event: entry.event,
    ...(feed !== undefined && { feed }),
    claims: claims
      .filter(({ event }) => event === key)
      .map(({ found }) => ofEvent(found))
      .sort(byText),
  };
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
