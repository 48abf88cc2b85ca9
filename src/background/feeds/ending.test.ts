import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedFetch, Wait } from '../../core/feed/fetching/download.ts';
import { testHost } from '../../core/feed/testing/host.ts';
import { testCrypto } from '../../core/feed/testing/keys.ts';
import type { TestPublisher } from '../../core/feed/testing/publisher.ts';
import type { BaseSegment, RecentSegment } from '../../core/feed/segments.ts';
import type { PublisherStore } from '../../store/feeds-store.ts';
import { LONGEST_LOOK, LONGEST_SYNC } from './endable.ts';
import type { Feeds } from './feeds.ts';
import {
  ADDRESS,
  CLAIMS,
  claimRecords,
  publisherOf,
  take,
  testMachine,
  type TestMachine,
} from './testing.ts';

let machine: TestMachine;
let desk: TestPublisher;

beforeEach(async () => {
  machine = testMachine();
  desk = await publisherOf('desk', claimRecords(CLAIMS));
  machine.hosts.set(ADDRESS, desk);
});

const aMoment = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Serves what was published; a file is sent byte by byte, without an end and deaf to being cancelled. */
function trickling(file: RegExp): { fetch: () => FeedFetch; begun: Promise<void> } {
  let begin: () => void;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const fetch: FeedFetch = async (path) => {
    if (!file.test(path)) return testHost(desk.files).fetch(path);
    const read = async () => {
      begin();
      await aMoment();
      return Uint8Array.of(0x20);
    };
    return Promise.resolve({ body: { read, cancel: () => undefined } });
  };
  return { fetch: () => fetch, begun };
}

/** Nothing of the feed is left, now and after a while. */
async function expectNothing() {
  for (let moment = 0; moment < 20; moment += 1) {
    expect([...machine.local.keys()]).toEqual([]);
    expect((await machine.stores.get('desk')?.all()) ?? []).toEqual([]);
    expect(await machine.stores.get('desk')?.segments()).toBeUndefined();
    await aMoment();
  }
}

const FILES: [string, RegExp][] = [
  ['the next root', /2\.root\.json$/],
  ['the timestamp', /timestamp\.json$/],
  ['the snapshot', /2\.snapshot\.json$/],
  ['the targets', /2\.targets\.json$/],
  ['the pack', /^targets\//],
];

describe.each(FILES)('while a host trickles %s without an end', (_, file) => {
  const deletions: Record<string, (feeds: Feeds) => Promise<void>> = {
    'the feed is removed': (feeds) => feeds.remove('desk'),
    'all feeds are': (feeds) => feeds.removeAll(),
  };

  test.each(Object.entries(deletions))(
    '%s at once, and nothing is written later',
    async (_, go) => {
      await take(machine.start());
      await desk.publish(claimRecords({ ...CLAIMS, bridge: 'the bridge is gold' }));
      const host = trickling(file);
      const report = vi.fn();
      const feeds = machine.start({ fetch: host.fetch, report });
      const checked = feeds.check('desk');
      await host.begun;
      await go(feeds);
      await expectNothing();
      await checked;
      await expectNothing();
      expect(machine.alarm).toBeUndefined();
      expect(report).not.toHaveBeenCalled();
    },
  );
});

test.each([
  ['its first root', /1\.root\.json$/],
  ['its timestamp', /timestamp\.json$/],
])('a feed that is being added as all go, its host trickling %s, is not', async (_, file) => {
  const { fingerprint } = await machine.start().preview(ADDRESS);
  const host = trickling(file);
  const feeds = machine.start({ fetch: host.fetch });
  const adding = feeds.add(ADDRESS, fingerprint);
  const ended = expect(adding).rejects.toMatchObject({ name: 'Ended' });
  await host.begun;
  await feeds.removeAll();
  await ended;
  await aMoment();
  expect(machine.local.size).toBe(0);
});

test('at whatever step of adding all feeds go, nothing of it is left', async () => {
  const { fingerprint } = await machine.start().preview(ADDRESS);
  let last = 0;
  for (let isOver = false; !isOver; last += 1) {
    let [steps, gone] = [0, undefined as Promise<void> | undefined];
    const step = () => {
      if (steps === last) gone = feeds.removeAll();
      steps += 1;
    };
    const feeds = machine.start({
      fetch: () => (path) => {
        step();
        return testHost(desk.files).fetch(path);
      },
      crypto: {
        ...testCrypto,
        sha256: (bytes) => {
          step();
          return testCrypto.sha256(bytes);
        },
      },
    });
    const outcome = await feeds
      .add(ADDRESS, fingerprint)
      .catch((error: unknown) => (error as Error).name);
    isOver = gone === undefined;
    await gone;
    expect(['added', 'Ended']).toContain(outcome);
    if (gone) await expectNothing();
  }
  expect(last).toBeGreaterThan(10);
});

test('while a feed goes, no sync of it begins', async () => {
  await take(machine.start());
  let clear: () => void = vi.fn();
  const cleared = new Promise<void>((resolve) => (clear = resolve));
  const store = machine.stores.get('desk')!;
  const slow = { ...store, clear: () => cleared.then(() => store.clear()) };
  const feeds = machine.start({ store: () => slow });
  const removed = feeds.remove('desk');
  await aMoment();
  machine.asked = [];
  await feeds.check('desk');
  expect(machine.asked).toEqual([]);
  clear();
  await removed;
  await expectNothing();
});

/** A store that tells of each write before it is done, and of its end. */
function watched(store: PublisherStore, step: (name: string) => void): PublisherStore {
  const write =
    <Args extends unknown[], T>(name: string, work: (...args: Args) => Promise<T>) =>
    async (...args: Args) => {
      step(name);
      await aMoment();
      const result = await work(...args);
      step(`${name}, done`);
      return result;
    };
  return {
    ...store,
    replace: write('replace', (...all: Parameters<typeof store.replace>) => store.replace(...all)),
    change: write('change', (...all: Parameters<typeof store.change>) => store.change(...all)),
    keepBase: write('keep', (base: BaseSegment) => store.keepBase(base)),
    keepRecent: write('keep', (recent: RecentSegment) => store.keepRecent(recent)),
  };
}

test('at whatever step of a sync a feed is removed, nothing of it is left', async () => {
  const set = machine.local.set.bind(machine.local);
  let last = 0;
  for (let isOver = false; !isOver; last += 1) {
    machine.local.set = set;
    await take(machine.start());
    await desk.publish(claimRecords({ ...CLAIMS, bridge: `the bridge is gold ${last}` }));
    let [steps, removed] = [0, undefined as Promise<void> | undefined];
    const step = () => {
      if (steps === last) removed = feeds.remove('desk');
      steps += 1;
    };
    machine.local.set = (key, value) => {
      step();
      return set(key, value);
    };
    const store = watched(machine.stores.get('desk')!, step);
    const feeds = machine.start({
      store: () => store,
      fetch: () => (path) => {
        step();
        return testHost(desk.files).fetch(path);
      },
    });
    await feeds.check('desk');
    isOver = removed === undefined;
    await removed;
    if (removed) await expectNothing();
  }
  // The files, what is saved with each, and the writes of the records and their index.
  expect(last).toBeGreaterThan(12);
});

test('an index that is built for a page as its feed goes is not kept', async () => {
  await take(machine.start());
  // Another version finds nothing that is of use to it.
  const feeds = machine.start({ maker: '2' });
  const passages = [{ id: 'p', text: CLAIMS.ferry, kind: 'prose' as const }];
  const asked = feeds.match({ passages }).catch(() => undefined);
  await feeds.remove('desk');
  await asked;
  await expectNothing();
});

test('records that would not go leave the feed in the list, to be removed again', async () => {
  await take(machine.start());
  const stuck = { ...machine.stores.get('desk')!, clear: () => Promise.reject(new Error('disk')) };
  const feeds = machine.start({ store: () => stuck });
  await expect(feeds.removeAll()).rejects.toThrow('disk');
  expect(await feeds.list()).toHaveLength(1);
  await machine.start().removeAll();
  await expectNothing();
});

describe('a host that is just fast enough', () => {
  /** Time of which the test says when it is over. */
  function manualWait() {
    const waits = new Map<number, () => void>();
    const wait: Wait = (milliseconds) => ({
      done: new Promise<void>((resolve) => waits.set(milliseconds, resolve)),
      cancel: () => waits.delete(milliseconds),
    });
    return { wait, pass: (milliseconds: number) => waits.get(milliseconds)!(), waits };
  }

  test('has an hour for a sync; then it is too slow, and the claims stay', async () => {
    await take(machine.start());
    await desk.publish(claimRecords({ ...CLAIMS, bridge: 'the bridge is gold' }));
    const host = trickling(/^targets\//);
    const { wait, pass, waits } = manualWait();
    const feeds = machine.start({ fetch: host.fetch, wait });
    const checked = feeds.check('desk');
    await host.begun;
    pass(LONGEST_SYNC);
    await checked;
    expect(machine.subscription('desk')).toMatchObject({ problem: 'stalled', failures: 1 });
    expect(waits.size).toBe(0);
    machine.now += 1;
    await machine.start().check('desk');
    expect(machine.subscription('desk')).toMatchObject({ failures: 0, records: 3 });
  });

  test('has ten minutes to be looked at', async () => {
    const host = trickling(/timestamp\.json$/);
    const { wait, pass } = manualWait();
    const looked = machine.start({ fetch: host.fetch, wait }).preview(ADDRESS);
    const stalled = expect(looked).rejects.toMatchObject({ kind: 'stalled' });
    await host.begun;
    pass(LONGEST_LOOK);
    await stalled;
  });
});
