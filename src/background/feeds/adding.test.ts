import { beforeEach, describe, expect, test } from 'vitest';
import type { TestPublisher } from '../../core/feed/testing/publisher.ts';
import { feedAnswers } from './messages.ts';
import { claimRecords, publisherOf, testMachine, type TestMachine } from './testing.ts';

const ADDRESS = 'https://feeds.example/';
const RECORDS = claimRecords({ ferry: 'the ferry carried forty million' });

let machine: TestMachine;
let desk: TestPublisher;

beforeEach(async () => {
  machine = testMachine();
  desk = await publisherOf('desk', RECORDS);
  machine.hosts.set(ADDRESS, desk);
});

/** What the settings ask and get. */
const answers = () => feedAnswers(machine.start());

async function look(address = ADDRESS) {
  const seen = await answers().previewFeed({ address });
  if (seen.kind !== 'found') throw new Error(seen.fault);
  return seen;
}

const outcomeOf = async (body: { fingerprint: string; shown?: string; name?: string }) =>
  (await answers().addFeed({ address: ADDRESS, ...body })).outcome;

describe('what is taken is what was shown', () => {
  const later: Record<string, (desk: TestPublisher) => Promise<void>> = {
    'signs for another publisher': (desk) => desk.publish(RECORDS, { publisher: 'another' }),
    'has another name': (desk) => desk.publish(RECORDS, { name: 'Another desk' }),
    'has a name that differs by one look-alike': (desk) =>
      desk.publish(RECORDS, { name: 'The dеsk' }),
    'has other targets keys': (desk) => desk.rotate('targets'),
    'has other root keys': (desk) => desk.rotate('root'),
    'has one more timestamp key': (desk) =>
      desk.rotate('timestamp', { isAdded: true, threshold: 1 }),
  };

  test.each(Object.entries(later))('and not a feed that %s by then', async (_, change) => {
    const { fingerprint, shown } = await look();
    await change(desk);
    expect(await outcomeOf({ fingerprint, shown })).toBe('changed');
    expect(machine.local.size).toBe(0);
    const again = await look();
    expect(again.shown).not.toBe(shown);
    expect(await outcomeOf({ fingerprint, shown: again.shown })).toBe('added');
    expect(machine.subscription(again.publisher)).toMatchObject({ name: again.name });
  });

  test('nor one that begins with another root, or lies elsewhere', async () => {
    const { fingerprint, shown } = await look();
    machine.hosts.set('https://elsewhere.example/', desk);
    const there = await look('https://elsewhere.example/');
    expect(there.shown).not.toBe(shown);
    const other = await publisherOf('desk', RECORDS);
    machine.hosts.set(ADDRESS, other);
    expect(await outcomeOf({ fingerprint, shown })).toBe('changed');
  });

  test('also when a version or a day has come between', async () => {
    const { fingerprint, shown } = await look();
    await desk.publish(claimRecords({ tower: 'the tower is nine miles high' }));
    await desk.refresh();
    expect(await outcomeOf({ fingerprint, shown })).toBe('added');
  });
});

describe('names', () => {
  test.each([
    ['ours', 'Onrecord'],
    ['one like ours', 'Оnrесоrd'],
    ['one with a zero-width space', 'The\u200bdesk'],
    ['one with tags', 'Desk\u{e0041}'],
    ['one with an isolate that is not closed', 'Desk\u2067'],
  ])('are refused: %s', async (_, name) => {
    const { fingerprint } = await look();
    await desk.publish(RECORDS, { name });
    expect(await answers().previewFeed({ address: ADDRESS })).toEqual({
      kind: 'fault',
      fault: 'name',
    });
    expect(await outcomeOf({ fingerprint })).toBe('name');
    expect(machine.local.size).toBe(0);
  });

  test.each(['0nrecord', 'on-record', 'onrecord-uk'])(
    'are refused: %s as a publisher',
    async (publisher) => {
      await desk.publish(RECORDS, { publisher });
      const seen = await answers().previewFeed({ address: ADDRESS });
      expect(seen).toEqual({ kind: 'fault', fault: 'name' });
    },
  );

  test('are told when they can be taken for one that the reader has', async () => {
    const { fingerprint, shown } = await look();
    await outcomeOf({ fingerprint, shown });
    const copy = await publisherOf('desk-2', RECORDS);
    await copy.publish(RECORDS, { name: 'The-dеsk' });
    machine.hosts.set('https://copy.example/', copy);
    expect(await look('https://copy.example/')).toMatchObject({ alike: 'The desk' });
    expect(await look()).not.toHaveProperty('alike');
  });
});

describe('a feed that gives itself another name', () => {
  beforeEach(async () => {
    const { fingerprint, shown } = await look();
    await outcomeOf({ fingerprint, shown });
  });

  /** What the settings show of it after it was published so, and looked at. */
  async function calledBy(name: string) {
    await desk.publish(RECORDS, { name });
    await answers().checkFeed({ publisher: 'desk' });
    const [status] = await answers().feeds();
    return status!;
  }
  const nameOnCards = async () => (await machine.start().card('desk/ferry'))?.feed;

  test('keeps the one under which it was taken, until its reader says otherwise', async () => {
    expect(await calledBy('Desk News')).toMatchObject({ name: 'The desk', calls: 'Desk News' });
    expect(await nameOnCards()).toBe('The desk');
    expect((await machine.start().held())[0]).toMatchObject({ feed: 'The desk' });
    await answers().renameFeed({ publisher: 'desk', name: 'Another' });
    expect(await nameOnCards()).toBe('The desk');
    await answers().renameFeed({ publisher: 'desk', name: 'Desk News' });
    expect(await nameOnCards()).toBe('Desk News');
    expect(machine.subscription('desk')).not.toHaveProperty('calls');
    expect(await calledBy('Desk News')).not.toHaveProperty('calls');
  });

  test('and back again has nothing to tell', async () => {
    await calledBy('Desk News');
    expect(await calledBy('The desk')).not.toHaveProperty('calls');
  });

  test.each(['Onrecord', 'On record', 'Οnrecord', 'Des\u200bk', 'Desk\u2066'])(
    'is not offered one that it may not have: %s',
    async (name) => {
      const status = await calledBy(name);
      expect(status).toMatchObject({ name: 'The desk', calls: null });
      expect(status).not.toHaveProperty('problem');
      await answers().renameFeed({ publisher: 'desk', name });
      expect(await nameOnCards()).toBe('The desk');
    },
  );

  test('is not offered one that can be taken for that of another feed, while that is held', async () => {
    const other = 'https://other.example/';
    machine.hosts.set(other, await publisherOf('star', RECORDS));
    const { fingerprint } = await look(other);
    await answers().addFeed({ address: other, fingerprint });
    expect(await calledBy('the star')).toMatchObject({ name: 'The desk', calls: null });
    await answers().renameFeed({ publisher: 'desk', name: 'the star' });
    expect(machine.subscription('desk')).toMatchObject({ name: 'The desk' });
    await answers().removeFeed({ publisher: 'star' });
    expect(await calledBy('the star')).toMatchObject({ calls: 'the star' });
  });
});

describe('two feeds that are added at once', () => {
  test('in the name of one publisher: the second is told that it is taken', async () => {
    const other = 'https://other.example/';
    machine.hosts.set(other, await publisherOf('desk', RECORDS));
    const bodies = [
      { address: ADDRESS, fingerprint: (await look()).fingerprint },
      { address: other, fingerprint: (await look(other)).fingerprint },
    ];
    const feeds = feedAnswers(machine.start());
    const outcomes = await Promise.all(bodies.map((body) => feeds.addFeed(body)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['added', 'taken']);
    const added = bodies[outcomes.findIndex(({ outcome }) => outcome === 'added')]!;
    expect(machine.subscription('desk')).toMatchObject({
      base: added.address,
      fingerprint: added.fingerprint,
      records: 1,
    });
  });

  test('of two publishers are both taken', async () => {
    const other = 'https://other.example/';
    machine.hosts.set(other, await publisherOf('agency', RECORDS));
    const feeds = feedAnswers(machine.start());
    const add = async (address: string) => {
      const { fingerprint, shown } = await look(address);
      return feeds.addFeed({ address, fingerprint, shown });
    };
    expect(await Promise.all([add(ADDRESS), add(other)])).toEqual([
      { outcome: 'added' },
      { outcome: 'added' },
    ]);
  });
});

describe('a feed from a backup', () => {
  test('is taken under the name that its reader knows, whatever it calls itself', async () => {
    const { fingerprint } = await look();
    expect(await outcomeOf({ fingerprint, name: 'My desk' })).toBe('added');
    expect((await answers().feeds())[0]).toMatchObject({ name: 'My desk', calls: 'The desk' });
  });

  test('is not taken under a name that it may not have', async () => {
    const { fingerprint } = await look();
    expect(await outcomeOf({ fingerprint, name: 'Onrecоrd' })).toBe('name');
  });
});

describe('300 renewals of the root', () => {
  test('hinder neither a new reader nor an old one', async () => {
    const { fingerprint, shown } = await look();
    await outcomeOf({ fingerprint, shown });
    for (let count = 0; count < 300; count += 1) await desk.rotate('root');
    await desk.publish(
      claimRecords({ tower: 'the tower is nine miles high', bridge: 'it is gold' }),
    );
    await machine.start().check('desk');
    expect(machine.subscription('desk')).toMatchObject({ records: 2, failures: 0 });
    await machine.start().remove('desk');
    const again = await look();
    expect(again).toMatchObject({ fingerprint, records: 2 });
    expect(await outcomeOf({ fingerprint, shown: again.shown })).toBe('added');
    expect(machine.subscription('desk')).toMatchObject({ records: 2 });
  });
});
