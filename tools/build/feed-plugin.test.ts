import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPublisher } from '../../src/core/feed/testing/publisher.ts';
import { builtInFeed } from './feed-plugin.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-'));
const file = join(folder, '1.root.json');
let root: string;

beforeAll(async () => {
  root = (await testPublisher()).pinned;
  writeFileSync(file, root);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ADDRESS = 'https://feeds.example/claims';

test('without settings a build has no feed', async () => {
  expect(await builtInFeed({})).toBeUndefined();
  expect(await builtInFeed({ ONRECORD_FEED: '', ONRECORD_FEED_ROOT: '' })).toBeUndefined();
});

test('an address and a root are built in, as they are', async () => {
  expect(await builtInFeed({ ONRECORD_FEED: ADDRESS, ONRECORD_FEED_ROOT: file })).toEqual({
    base: `${ADDRESS}/`,
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    root,
  });
});

test.each([
  ['no address', {}, 'ONRECORD_FEED: expected https://host/path/'],
  ['plain http', { ONRECORD_FEED: 'http://feeds.example/' }, 'ONRECORD_FEED: expected'],
  ['no root', { ONRECORD_FEED: ADDRESS, ONRECORD_FEED_ROOT: '' }, 'ONRECORD_FEED_ROOT: expected'],
  [
    'another key',
    { ONRECORD_FEED: `${ADDRESS}#${'0'.repeat(64)}` },
    'ONRECORD_FEED: it names another root than ONRECORD_FEED_ROOT',
  ],
])('a build with %s stops, and says why', async (_, settings, why) => {
  await expect(builtInFeed({ ONRECORD_FEED_ROOT: file, ...settings })).rejects.toThrow(why);
});

test('a file that is no root stops the build', async () => {
  const other = join(folder, 'other.json');
  writeFileSync(other, '{}');
  const settings = { ONRECORD_FEED: ADDRESS, ONRECORD_FEED_ROOT: other };
  await expect(builtInFeed(settings)).rejects.toThrow(/other\.json/);
});
