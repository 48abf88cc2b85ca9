import { describe, expect, test } from 'vitest';
import { FeedFault } from '../../core/feed/fault.ts';
import { throwAwayKeys } from './keys/throw-away.ts';
import { makeRoot, rolesOf } from './keys/root.ts';
import { signersOf, type FeedKeys } from './keys/signing.ts';
import { MemoryStore } from './memory-store.ts';
import { publishTo, refreshIn } from './publish.ts';
import type { PublishedRelease } from './published.ts';
import { syncInto } from './read-feed.ts';
import { fetchFrom, memoryStorage, type FeedStorage } from './storage.ts';
import {
  FIRST,
  Killed,
  killedAt,
  linesOf,
  publish,
  read,
  SECOND,
  testKeys as keys,
  THIRD,
} from './testing.ts';

const PUBLISHER = { publisher: 'tester', name: 'A tester' };

describe('publishing', () => {
  test('a first version, then a second, which readers reach by a delta', async () => {
    const storage = memoryStorage();
    const first = await publish(storage, FIRST);
    expect(first).toMatchObject({ wrote: 'version', records: 400, changed: 400, removed: 0 });
    const { lines, store } = await read(storage);
    expect(lines).toEqual(linesOf(FIRST));
    expect(await publish(storage, SECOND)).toMatchObject({ changed: 2, versions: { targets: 2 } });
    const after = await read(storage, store);
    expect(after.synced.by).toBe('delta');
    expect(after.lines).toEqual(linesOf(SECOND));
  });

  test('one who was away for several versions gets there by one delta', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const { store } = await read(storage);
    await publish(storage, SECOND);
    await publish(storage, THIRD);
    const { synced, lines } = await read(storage, store);
    expect(synced.by).toBe('delta');
    expect(lines).toEqual(linesOf(THIRD));
  });

  test('the same records again are only confirmed', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const before = storage.files.size;
    const again = await publish(storage, FIRST);
    expect(again).toMatchObject({
      wrote: 'refreshed',
      versions: { targets: 1, snapshot: 1, timestamp: 2 },
    });
    expect(storage.files.size).toBe(before);
  });

  test('what has run out is published anew', async () => {
    const storage = memoryStorage();
    const long = Date.now() - 80 * 24 * 3_600_000;
    await publish(storage, FIRST, { now: () => new Date(long) });
    await expect(read(storage)).rejects.toMatchObject({ kind: 'expired' });
    const again = await publish(storage, FIRST);
    expect(again.versions).toMatchObject({ targets: 2, snapshot: 2, timestamp: 2 });
    expect((await read(storage)).lines).toEqual(linesOf(FIRST));
  });

  test('a live window goes on while it lasts, and ends', async () => {
    const storage = memoryStorage();
    const start = Date.parse('2026-11-24T18:00:00Z');
    const at = (hours: number) => ({ now: () => new Date(start + hours * 3_600_000) });
    const live = { records: FIRST, ...PUBLISHER, liveHours: 3 };
    await publishTo(live, { storage, keys, ...at(0) });
    const window = { from: '2026-11-24T18:00:00Z', until: '2026-11-24T21:00:00Z' };
    const infoAt = async (hours: number) => {
      const trusted = { root: keys.roots[0]! };
      const now = at(hours).now();
      return (await syncInto(new MemoryStore(), trusted, fetchFrom(storage), now)).info;
    };
    expect((await infoAt(0)).live).toEqual(window);
    await publish(storage, SECOND, at(1));
    expect((await infoAt(1)).live).toEqual(window);
    await publish(storage, THIRD, at(4));
    expect((await infoAt(4)).live).toBeUndefined();
  });

  test('another publisher’s feed is left alone', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const other = publishTo({ records: SECOND, publisher: 'other', name: 'O' }, { storage, keys });
    await expect(other).rejects.toThrow('expected a feed of "other", found one of "tester"');
    const stranger = await throwAwayKeys();
    await expect(publish(storage, SECOND, { keys: stranger })).rejects.toThrow(FeedFault);
    expect((await read(storage)).lines).toEqual(linesOf(FIRST));
  });

  test('a check that refuses changes nothing', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const before = new Map(storage.files);
    const check = () => Promise.reject(new Error('no'));
    await expect(publish(storage, SECOND, { check })).rejects.toThrow('no');
    expect(storage.files).toEqual(before);
  });
});

test('after 300 renewals of the root a version is published, with few requests, and read', async () => {
  const storage = memoryStorage();
  await publish(storage, FIRST);
  const { store } = await read(storage);
  const roots = [keys.roots[0]!];
  const roles = rolesOf(roots[0]!);
  const signers = await signersOf(keys, 'root', [roots[0]!.signed]);
  while (roots.length <= 300) {
    roots.push(await makeRoot(roots.length + 1, roles, signers, new Date()));
  }
  const renewed = { ...keys, roots };
  await publish(storage, SECOND, { keys: renewed });
  let reads = 0;
  const counted: FeedStorage = {
    ...storage,
    read: (path) => {
      reads += 1;
      return storage.read(path);
    },
  };
  await publish(counted, THIRD, { keys: renewed });
  expect(reads).toBeLessThan(20);
  expect((await read(storage, store)).synced.trusted.root.signed.version).toBe(301);
  expect((await read(storage)).lines).toEqual(linesOf(THIRD));
});

test('a refresh needs no more than the keys of the timestamp and the snapshot', async () => {
  const storage = memoryStorage();
  const now = Date.now();
  await publish(storage, FIRST, { now: () => new Date(now - 5 * 24 * 3_600_000) });
  await expect(read(storage)).rejects.toMatchObject({ kind: 'expired' });
  const few: FeedKeys = {
    ...keys,
    signer: (id, role) =>
      ['timestamp', 'snapshot'].includes(role) ? keys.signer(id, role) : Promise.resolve(undefined),
  };
  const soon = await refreshIn({ storage, keys: few });
  expect(soon).toMatchObject({ targets: 1, snapshot: 1, timestamp: 2 });
  expect((await read(storage)).lines).toEqual(linesOf(FIRST));
  const later = () => new Date(now + 3 * 24 * 3_600_000);
  expect(await refreshIn({ storage, keys: few, now: later })).toMatchObject({ snapshot: 2 });
  await expect(publish(storage, SECOND, { keys: few })).rejects.toThrow('1 targets key');
});

describe('killed at any write', () => {
  test.each([
    ['before it is done', false],
    ['when it is done', true],
  ])(
    '%s, readers see the old version or the new one, and the next goes through',
    async (_, isDone) => {
      let kills = 0;
      for (let last = 1; ; last += 1) {
        const storage = memoryStorage();
        await publish(storage, FIRST);
        const { store } = await read(storage);
        try {
          await publish(killedAt(storage, last, isDone), SECOND);
          break;
        } catch (error) {
          expect(error).toBeInstanceOf(Killed);
          kills += 1;
        }
        for (const held of [store, new MemoryStore()]) {
          const { lines } = await read(storage, held);
          expect([linesOf(FIRST), linesOf(SECOND)]).toContainEqual(lines);
        }
        await publish(storage, THIRD);
        for (const held of [store, new MemoryStore()]) {
          expect((await read(storage, held)).lines).toEqual(linesOf(THIRD));
        }
      }
      expect(kills).toBe(5);
    },
  );

  test('of the first version: there is none yet, and the next goes through', async () => {
    for (let last = 1; last <= 5; last += 1) {
      const storage = memoryStorage();
      await expect(publish(killedAt(storage, last, false), FIRST)).rejects.toThrow(Killed);
      await expect(read(storage)).rejects.toMatchObject({ kind: 'unreachable' });
      await publish(storage, SECOND);
      expect((await read(storage)).lines).toEqual(linesOf(SECOND));
    }
  });
});

describe('two publishers at the same moment', () => {
  /** Another one publishes wholly just before write number `at`. */
  function interrupted(
    storage: FeedStorage,
    at: number,
    other: () => Promise<unknown>,
  ): FeedStorage {
    let writes = 0;
    const first = async () => {
      writes += 1;
      if (writes === at) await other();
    };
    return {
      name: storage.name,
      read: (path) => storage.read(path),
      create: async (path, bytes) => (await first(), storage.create(path, bytes)),
      replace: async (path, bytes, tag) => (await first(), storage.replace(path, bytes, tag)),
    };
  }

  test('the later one sees what the other has published, at whichever write they meet', async () => {
    for (const isFirst of [false, true]) {
      for (let at = 1; at <= 5; at += 1) {
        const storage = memoryStorage();
        if (!isFirst) await publish(storage, FIRST);
        const seen: (number | undefined)[] = [];
        const slow = interrupted(storage, at, () => publish(storage, SECOND));
        const outcome = await publish(slow, THIRD, {
          check: (last?: PublishedRelease) => void seen.push(last?.records.size),
        });
        expect(seen).toEqual([isFirst ? undefined : 400, 401]);
        expect(outcome.changed).toBe(1);
        expect((await read(storage)).lines).toEqual(linesOf(THIRD));
      }
    }
  });

  test('a publish and a refresh', async () => {
    for (let at = 1; at <= 5; at += 1) {
      const storage = memoryStorage();
      await publish(storage, FIRST);
      const slow = interrupted(storage, at, () => refreshIn({ storage, keys }));
      await publish(slow, SECOND);
      expect((await read(storage)).lines).toEqual(linesOf(SECOND));
    }
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const slow = interrupted(storage, 1, () => publish(storage, SECOND));
    await refreshIn({ storage: slow, keys, rest: () => Promise.resolve() });
    expect((await read(storage)).lines).toEqual(linesOf(SECOND));
  });

  test('one that never gets its turn gives up and changes nothing', async () => {
    const storage = memoryStorage();
    await publish(storage, FIRST);
    const busy = { ...storage, replace: () => Promise.resolve(false) };
    await expect(publish(busy, SECOND)).rejects.toThrow('others were publishing all the time');
    expect((await read(storage)).lines).toEqual(linesOf(FIRST));
  });
});
