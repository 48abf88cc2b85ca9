import { beforeEach, describe, expect, test } from 'vitest';
import { memoryArea } from '../storage/testing.ts';
import { storedSubscriptions, type Subscription } from './subscription.ts';

const held = new Map<string, unknown>();
beforeEach(() => held.clear());

const PINNED = { own: 'onrecord', builtIn: { fingerprint: 'pinned' } };
const stored = (feed: { own: string; builtIn?: { fingerprint: string } } = PINNED) =>
  storedSubscriptions(memoryArea(held), feed);
const feed = (publisher: string, more: Partial<Subscription> = {}): Subscription => ({
  publisher,
  name: 'A desk',
  base: 'https://desk.example/',
  fingerprint: 'pinned',
  isBuiltIn: false,
  trusted: { root: '{}' },
  due: 0,
  failures: 0,
  ...more,
});

test('a feed is kept under its publisher, and the one that came with the extension apart', async () => {
  const subscriptions = stored();
  await subscriptions.put(feed('desk'));
  await subscriptions.put(feed('onrecord', { isBuiltIn: true }));
  expect(await subscriptions.get('desk')).toEqual(feed('desk'));
  expect(await subscriptions.get('onrecord')).toEqual(feed('onrecord', { isBuiltIn: true }));
  expect(await stored().all()).toHaveLength(2);
  await subscriptions.remove('desk');
  expect(await stored().all()).toEqual([feed('onrecord', { isBuiltIn: true })]);
});

describe('a record is not believed', () => {
  test.each([
    ['that names another publisher than its key', 'feed:desk', feed('other')],
    ['that names the publisher of the bundled claims', 'feed:onrecord', feed('onrecord')],
    ['that names it under another key', 'feed:desk', feed('onrecord', { isBuiltIn: true })],
    ['in the built-in feed’s place of another publisher', 'built-in-feed', feed('desk')],
    [
      'in the built-in feed’s place under another root',
      'built-in-feed',
      feed('onrecord', { fingerprint: 'forged' }),
    ],
    ['that is none', 'feed:desk', { publisher: 'desk' }],
  ])('%s', async (_, key, record) => {
    held.set(key, record);
    expect(await stored().all()).toEqual([]);
    for (const publisher of ['desk', 'other', 'onrecord'])
      expect(await stored().get(publisher)).toBeUndefined();
  });

  test('in what it says of itself: a feed that was added can always be removed', async () => {
    held.set('feed:desk', feed('desk', { isBuiltIn: true }));
    expect(await stored().all()).toEqual([feed('desk')]);
  });

  test('as the built-in feed by a version that has none', async () => {
    held.set('built-in-feed', feed('onrecord', { isBuiltIn: true }));
    expect(await stored({ own: 'onrecord' }).all()).toEqual([]);
    expect(await stored({ own: 'onrecord' }).get('onrecord')).toBeUndefined();
  });
});
