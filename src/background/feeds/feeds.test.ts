import { beforeEach, describe, expect, test } from 'vitest';
import type { MatchResult } from '../../core/match/types.ts';
import { writeLine } from '../../core/feed/records.ts';
import type { TestPublisher } from '../../core/feed/testing/publisher.ts';
import type { Feeds } from './feeds.ts';
import { LIVE_PERIOD, PANEL_AGE } from './schedule.ts';
import {
  ADDRESS,
  CLAIMS,
  claimRecords,
  publisherOf,
  START,
  take,
  testMachine,
  type TestMachine,
} from './testing.ts';

const HOUR = 3_600_000;

let machine: TestMachine;
let desk: TestPublisher;

beforeEach(async () => {
  machine = testMachine();
  desk = await publisherOf('desk', claimRecords(CLAIMS));
  machine.hosts.set(ADDRESS, desk);
});

const syncs = () => machine.asked.filter((path) => path === 'metadata/timestamp.json').length;

/** Which claims a reader finds in these words. */
async function found(feeds: Feeds, text = Object.values(CLAIMS).join('. ')): Promise<string[]> {
  const passages = [{ id: 'p', text, kind: 'prose' as const }];
  const results: MatchResult[] = await feeds.match({ passages });
  return results.flatMap(({ matches }) => matches.map(({ claim }) => claim)).sort();
}

describe('a feed is taken', () => {
  test('as it was shown: its claims are found, and their cards say where they came from', async () => {
    const feeds = machine.start();
    expect(await feeds.preview(ADDRESS)).toMatchObject({
      publisher: 'desk',
      name: 'The desk',
      records: 2,
    });
    expect(await found(feeds)).toEqual([]);
    expect(await take(feeds)).toBe('added');
    expect(await found(feeds)).toEqual(['desk/ferry', 'desk/tower']);
    expect(await feeds.card('desk/ferry')).toMatchObject({
      key: 'desk/ferry',
      feed: 'The desk',
      claim: { id: 'ferry' },
    });
    expect(await feeds.card('desk/other')).toBeNull();
    expect(await feeds.card('other/ferry')).toBeNull();
    const claims = [{ id: 'ferry' }, { id: 'tower' }];
    expect(await feeds.held()).toMatchObject([{ publisher: 'desk', feed: 'The desk', claims }]);
    expect(machine.changes).toBe(1);
    const { confirmed, records, problem } = machine.subscription('desk')!;
    expect({ confirmed, records, problem }).toEqual({ confirmed: START, records: 2 });
  });

  test('whose address names its key', async () => {
    const { fingerprint } = await machine.start().preview(ADDRESS);
    expect(await take(machine.start(), `${ADDRESS}#${fingerprint}`)).toBe('added');
    const other = `${ADDRESS}#${'0'.repeat(64)}`;
    await expect(machine.start().preview(other)).rejects.toMatchObject({ kind: 'mismatch' });
  });

  test('not when it begins with another root than was shown', async () => {
    const feeds = machine.start();
    const { fingerprint } = await feeds.preview(ADDRESS);
    machine.hosts.set(ADDRESS, await publisherOf('desk', claimRecords(CLAIMS)));
    expect(await feeds.add(ADDRESS, fingerprint)).toBe('changed');
    expect(await feeds.list()).toEqual([]);
  });

  test('not in the name of another, nor of the claims that came with the extension', async () => {
    const feeds = machine.start();
    await take(feeds);
    for (const [address, name] of [
      ['https://copy.example/', 'desk'],
      ['https://own.example/', 'onrecord'],
    ] as const) {
      machine.hosts.set(address, await publisherOf(name, claimRecords({ ferry: 'a lie or two' })));
      expect(await take(feeds, address)).toBe('taken');
    }
    expect(await found(feeds, 'a lie or two')).toEqual([]);
  });

  test('not from what is no address, or where nobody answers', async () => {
    const feeds = machine.start();
    await expect(feeds.preview('http://feeds.example/')).rejects.toMatchObject({
      kind: 'malformed',
    });
    expect(await feeds.add('https://nobody.example/', '0'.repeat(64))).toBe('unreachable');
  });

  test('and removed with all that it brought', async () => {
    const feeds = machine.start();
    await take(feeds);
    await feeds.remove('desk');
    expect([await found(feeds), await feeds.list()]).toEqual([[], []]);
    expect(machine.alarm).toBeUndefined();
    expect(machine.local.size).toBe(0);
  });
});

describe('the background is started again and again', () => {
  test('100 starts within one period make exactly one sync', async () => {
    await take(machine.start());
    const before = syncs();
    for (let start = 0; start < 100; start += 1) {
      machine.now += 2 * 60_000;
      const feeds = machine.start();
      await feeds.wake();
      if (machine.now >= machine.alarm!) await feeds.ring();
    }
    // 100 starts in 200 minutes: a period is 180.
    expect(syncs() - before).toBe(1);
  });

  test('a start leaves the alarm where it is', async () => {
    await take(machine.start());
    const { alarm, alarmsSet } = machine;
    for (let start = 0; start < 10; start += 1) await machine.start().wake();
    expect([machine.alarm, machine.alarmsSet]).toEqual([alarm, alarmsSet]);
    machine.alarm = undefined;
    await machine.start().wake();
    expect(machine.alarm).toBe(alarm);
  });

  test('stopped in every sync, it asks its host once in a period', async () => {
    await take(machine.start());
    const before = syncs();
    const never = () => new Promise<never>(() => undefined);
    machine.now += 4 * HOUR;
    for (let start = 0; start < 20; start += 1) {
      const feeds = machine.start({
        fetch: () => (path) => {
          machine.asked.push(path);
          return path === 'metadata/timestamp.json' ? never() : Promise.resolve('missing');
        },
      });
      void feeds.ring();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(syncs() - before).toBe(1);
  });

  test('without the records, which the browser has cleared, they are fetched again', async () => {
    await take(machine.start());
    machine.stores.clear();
    const feeds = machine.start();
    expect(await found(feeds)).toEqual([]);
    expect(machine.alarm).toBe(START + HOUR);
    machine.now = machine.alarm!;
    await machine.start().ring();
    expect(await found(machine.start())).toEqual(['desk/ferry', 'desk/tower']);
  });

  test('what is held is there at once, without a request', async () => {
    await take(machine.start());
    machine.asked = [];
    expect(await found(machine.start())).toEqual(['desk/ferry', 'desk/tower']);
    expect(machine.asked).toEqual([]);
  });
});

describe('a publisher changes something', () => {
  test('a claim that is retracted is not found any more, and its card says why', async () => {
    const feeds = machine.start();
    await take(feeds);
    const [key] = claimRecords(CLAIMS).keys();
    const revisions = [{ date: '2026-01-01', kind: 'retraction', change: 'It was wrong.' }];
    const retracted = claimRecords({ ferry: CLAIMS.ferry }, { revisions }).get(key!)!;
    await desk.publish(new Map([...claimRecords(CLAIMS), [key!, retracted]]));
    await feeds.check('desk');
    expect(await found(feeds)).toEqual(['desk/tower']);
    expect(await feeds.card('desk/ferry')).toMatchObject({ claim: { revisions } });
    expect(machine.changes).toBe(2);
  });

  test('what an index in two parts finds is what one index finds', async () => {
    const feeds = machine.start();
    await take(feeds);
    const next = { ...CLAIMS, tower: 'the tower is ten miles high', bridge: 'the bridge is gold' };
    await desk.publish(claimRecords(next));
    await feeds.check('desk');
    const text = [...Object.values(next), CLAIMS.tower].join('. ');
    const all = ['desk/bridge', 'desk/ferry', 'desk/tower'];
    expect(await found(feeds, text)).toEqual(all);
    expect(await found(machine.start(), text)).toEqual(all);
    expect((await machine.stores.get('desk')!.segments())?.recent?.shards).toHaveLength(2);
  });

  test('an index that another version made, or that is damaged, is made anew and stored', async () => {
    await take(machine.start());
    const store = machine.stores.get('desk')!;
    const made = (await store.segments())!.base;
    const text = Object.values(CLAIMS).join('. ');
    expect(await found(machine.start({ maker: '2' }), text)).toEqual(['desk/ferry', 'desk/tower']);
    expect((await store.segments())?.base).toMatchObject({ maker: '2', state: made.state });
    await store.keepBase({ ...made, maker: '2', curated: new ArrayBuffer(8) });
    expect(await found(machine.start({ maker: '2' }), text)).toEqual(['desk/ferry', 'desk/tower']);
    expect((await store.segments())?.base.curated?.byteLength).toBeGreaterThan(8);
  });

  test('a record that this version cannot read leaves the others as they are', async () => {
    const odd = writeLine('claim/odd', { schema: 2, id: 'odd' });
    const posing = writeLine('claim/posing', JSON.parse(lineValue('tower')));
    await desk.publish(
      new Map([...claimRecords(CLAIMS), ['claim/odd', odd], ['claim/posing', posing]]),
    );
    const feeds = machine.start();
    await take(feeds);
    expect(await found(feeds)).toEqual(['desk/ferry', 'desk/tower']);
    expect(await feeds.card('desk/odd')).toBeNull();
    expect(await feeds.card('desk/posing')).toBeNull();
  });

  const lineValue = (id: 'tower') => {
    const line = claimRecords(CLAIMS).get(`claim/${id}`)!;
    return JSON.stringify((JSON.parse(line) as unknown[])[1]);
  };
});

describe('a host fails', () => {
  beforeEach(async () => {
    await take(machine.start());
    machine.misdeed = (path) => (path === 'metadata/timestamp.json' ? 'unreachable' : undefined);
  });

  test('the claims stay, the reader can see why, and it is asked later and later', async () => {
    const waits = [];
    for (let tries = 0; tries < 4; tries += 1) {
      machine.now = Math.max(machine.subscription('desk')!.due, machine.now + HOUR);
      const feeds = machine.start();
      await feeds.ring();
      expect(await found(feeds)).toHaveLength(2);
      const { problem, confirmed, due } = machine.subscription('desk')!;
      expect({ problem, confirmed }).toEqual({ problem: 'unreachable', confirmed: START });
      waits.push((due - machine.now) / 60_000);
    }
    expect(waits).toEqual([5, 10, 20, 40]);
  });

  test('what the panel and the alarm ask for waits as the host wants; the reader does not', async () => {
    machine.now += 4 * HOUR;
    await machine.start().ring();
    const { notBefore } = machine.subscription('desk')!;
    // The host of the tests asks for 120 seconds.
    expect(notBefore).toBe(machine.now + 120_000);
    const before = syncs();
    machine.now += 60_000;
    await machine.start().ring();
    await machine.start().freshen();
    expect(syncs()).toBe(before);
    machine.misdeed = undefined;
    await machine.start().check('desk');
    expect(syncs()).toBe(before + 1);
    expect(machine.subscription('desk')).toMatchObject({ failures: 0, confirmed: machine.now });
    expect(machine.subscription('desk')).not.toHaveProperty('problem');
  });
});

test('a disk without room leaves the claims as they are, and the next sync goes on', async () => {
  await take(machine.start());
  await desk.publish(claimRecords({ ...CLAIMS, bridge: 'the bridge is gold' }));
  const noRoom = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  const full = { ...machine.stores.get('desk')!, change: noRoom, replace: noRoom };
  await machine.start({ store: () => full }).check('desk');
  expect(await found(machine.start())).toEqual(['desk/ferry', 'desk/tower']);
  expect(machine.subscription('desk')).toMatchObject({ problem: 'storage', confirmed: START });
  await machine.start().check('desk');
  expect(await found(machine.start(), 'the bridge is gold')).toEqual(['desk/bridge']);
});

test('where not even the settings can be written, nothing newer is trusted, and the reader is told', async () => {
  await take(machine.start());
  const before = structuredClone(machine.subscription('desk'));
  await desk.publish(claimRecords({ ...CLAIMS, bridge: 'the bridge is gold' }));
  machine.isFull = true;
  const feeds = machine.start();
  await feeds.check('desk');
  expect(await feeds.list()).toMatchObject([{ publisher: 'desk', problem: 'storage' }]);
  expect(machine.subscription('desk')).toEqual(before);
  expect(await found(feeds)).toEqual(['desk/ferry', 'desk/tower']);
  machine.isFull = false;
  await feeds.check('desk');
  expect((await feeds.list())[0]).not.toHaveProperty('problem');
  expect(await found(machine.start(), 'the bridge is gold')).toEqual(['desk/bridge']);
});

test('a panel that opens looks at claims older than 15 minutes, and at no others', async () => {
  await take(machine.start());
  const before = syncs();
  await machine.start().freshen();
  expect(syncs()).toBe(before);
  machine.now += PANEL_AGE;
  await Promise.all([machine.start().freshen()]);
  expect(syncs()).toBe(before + 1);
});

test('those that ask at once wait for one sync', async () => {
  const feeds = machine.start();
  await take(feeds);
  const before = syncs();
  machine.now += 4 * HOUR;
  await Promise.all([feeds.ring(), feeds.freshen(), feeds.check('desk'), feeds.check('desk')]);
  expect(syncs()).toBe(before + 1);
});

describe('a live event', () => {
  beforeEach(async () => {
    const instant = (time: number) => new Date(time).toISOString().replace('.000Z', 'Z');
    const live = { from: instant(START + HOUR), until: instant(START + 3 * HOUR) };
    await desk.publish(claimRecords(CLAIMS), { live });
    await take(machine.start());
  });

  /** Rings whenever the alarm does, until a time. */
  async function goOn(until: number) {
    while (machine.alarm! < until) {
      machine.now = Math.max(machine.now, machine.alarm!);
      await machine.start().ring();
    }
    machine.now = until;
  }

  test('is looked at every two minutes while someone speaks, and only while it lasts', async () => {
    machine.isSpeechOpen = true;
    const before = syncs();
    await goOn(START + HOUR);
    expect(syncs() - before).toBe(0);
    await goOn(START + HOUR + 30 * 60_000);
    expect(syncs() - before).toBe((30 * 60_000) / LIVE_PERIOD);
    const during = syncs();
    await goOn(START + 5 * HOUR);
    expect(syncs() - during).toBeLessThanOrEqual((90 * 60_000) / LIVE_PERIOD + 1);
    const after = syncs();
    await goOn(START + 12 * HOUR);
    expect(syncs() - after).toBeLessThanOrEqual(3);
  });

  test('is looked at as ever while nobody does', async () => {
    const before = syncs();
    await goOn(START + 3 * HOUR + 1);
    expect(syncs() - before).toBe(1);
  });
});

describe('the feed that came with the extension', () => {
  const builtInOf = async (publisher: TestPublisher) => {
    machine.hosts.set(ADDRESS, publisher);
    const { fingerprint } = await machine.start().preview(ADDRESS);
    return { builtIn: { base: ADDRESS, fingerprint, root: publisher.pinned } };
  };

  test('is taken with the first start, stands for the bundled claims and stays', async () => {
    const own = await builtInOf(await publisherOf('onrecord', claimRecords(CLAIMS)));
    const feeds = machine.start(own);
    await feeds.wake();
    expect(await feeds.holds('onrecord')).toBe(false);
    await feeds.ring();
    expect(await feeds.holds('onrecord')).toBe(true);
    expect(await found(feeds)).toEqual(['onrecord/ferry', 'onrecord/tower']);
    await feeds.remove('onrecord');
    expect(await feeds.list()).toHaveLength(1);
  });

  test('begins anew where a new version of the extension pins another root', async () => {
    const first = machine.start(
      await builtInOf(await publisherOf('onrecord', claimRecords(CLAIMS))),
    );
    await first.wake();
    await first.ring();
    const next = await publisherOf('onrecord', claimRecords({ bridge: 'the bridge is gold' }));
    const second = machine.start(await builtInOf(next));
    await second.wake();
    expect(await second.holds('onrecord')).toBe(false);
    expect(await found(second)).toEqual([]);
    machine.now += 1;
    await second.ring();
    expect(await found(second, 'the bridge is gold')).toEqual(['onrecord/bridge']);
    expect(machine.subscription('onrecord')).not.toHaveProperty('problem');
  });
});
