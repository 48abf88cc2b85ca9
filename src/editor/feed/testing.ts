import { writeLine } from '../../core/feed/records.ts';
import type { FeedKeys } from './keys/signing.ts';
import { throwAwayKeys } from './keys/throw-away.ts';
import { MemoryStore } from './memory-store.ts';
import { publishTo, type PublishPort } from './publish.ts';
import { syncInto } from './read-feed.ts';
import { fetchFrom, type FeedStorage } from './storage.ts';

/** Keys for the tests that need no others. */
export const testKeys: FeedKeys = await throwAwayKeys();

export type Records = Map<string, string>;

/** Records of claims that are only a text. */
export function recordsOf(claims: Record<string, string>): Records {
  const keyed = Object.entries(claims).map(([id, claim]) => [`claim/${id}`, claim] as const);
  return new Map(keyed.map(([key, claim]) => [key, writeLine(key, { claim })]));
}

/** Enough claims for a delta to be worth it. */
const MANY = Object.fromEntries(
  Array.from({ length: 400 }, (_, at) => [`c${at}`, `text ${at * 7919}`]),
);

/** Three versions of some records. */
export const FIRST = recordsOf(MANY);
export const SECOND = recordsOf({ ...MANY, c7: 'another text', added: 'a new claim' });
export const THIRD = recordsOf({ ...MANY, c7: 'a third text', added: 'a new claim' });

/** Publishes with the tests' keys, and never waits. */
export function publish(storage: FeedStorage, records: Records, more: Partial<PublishPort> = {}) {
  const publication = { records, publisher: 'tester', name: 'A tester' };
  const rest = () => Promise.resolve();
  return publishTo(publication, { storage, keys: testKeys, rest, ...more });
}

/** A reader's sync, from nothing or from what a store holds. */
export async function read(storage: FeedStorage, store = new MemoryStore(), keys = testKeys) {
  const synced = await syncInto(store, { root: keys.roots[0]! }, fetchFrom(storage));
  return { synced, lines: store.lines().sort(), store };
}

/** The lines of records, as `read` gives them. */
export function linesOf(records: Records): string[] {
  return [...records.values()].sort();
}

/** A publisher who was killed. */
export class Killed extends Error {}

/** A storage that is never heard of again at its write number `last`, before or after it is done. */
export function killedAt(storage: FeedStorage, last: number, isDone: boolean): FeedStorage {
  let writes = 0;
  const write = async (work: () => Promise<boolean>) => {
    writes += 1;
    if (writes < last) return work();
    if (writes === last && isDone) await work();
    throw new Killed();
  };
  return {
    name: storage.name,
    read: (path) => storage.read(path),
    create: (path, bytes) => write(() => storage.create(path, bytes)),
    replace: (path, bytes, tag) => write(() => storage.replace(path, bytes, tag)),
  };
}
