import type { ClaimKey } from '../core/claim/collection.ts';
import { entrySteps, type Entries, type Holdings } from '../core/search/entries.ts';
import { eventPage, type EventPage } from '../core/search/event-page.ts';
import { search, type SearchResult } from '../core/search/search.ts';
import { inSlices } from './in-slices.ts';

/** Finds claims and events among all that are held. */
export interface Lookup {
  search(query: string): Promise<SearchResult>;
  /** `null` when no such event is held (any more). */
  event(key: ClaimKey): Promise<EventPage | null>;
  /** What is held has changed. */
  forget(): void;
}

/** @param held everything that is held, by publisher */
export function createLookup(held: () => Promise<Holdings[]>): Lookup {
  /** Made ready with the first question: readers type several letters. */
  let ready: Promise<Entries> | undefined;

  const entries = () => {
    const making = (ready ??= held().then(allEntries));
    making.catch(() => {
      if (ready === making) ready = undefined;
    });
    return making;
  };

  return {
    search: async (query) => search(query, await entries()),
    event: async (key) => eventPage(key, await entries()) ?? null,
    forget: () => (ready = undefined),
  };
}

async function allEntries(all: Holdings[]): Promise<Entries> {
  const parts: Entries[] = [];
  for (const holdings of all) parts.push(await inSlices(entrySteps(holdings)));
  return {
    claims: parts.flatMap(({ claims }) => claims),
    events: parts.flatMap(({ events }) => events),
  };
}
