import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import type { TestPublisher } from '../src/core/feed/testing/publisher.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { copiedBuild } from './support/copied-build.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { claimsOf } from './support/marks.ts';
import { askBackground, choose } from './support/panel.ts';
import { browserName, useSession } from './support/session.ts';
import { listenToChanges, plant, readAll } from './support/taken-over.ts';

/** What a page can do that has taken over the content script of its own process. */
const build = copiedBuild(browserName, () => undefined);
const session = useSession({ extension: build.folder });
const hosts: FeedHost[] = [];
afterAll(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  build.remove();
});

const BUNDLED = 'illegal-immigration-saved-my-life';
const QUIET = 'spoke for about two hours';
const ask = (call: string, body?: unknown) => askBackground(session.browser, call, body);

const CARD = { claim: 'onrecord/x', text: 'A card of the reader.', revisions: 0 };
const WORDS = { claim: 'onrecord/x', quote: 'hidden by the reader', text: 'Around it.' };
/** In each of the reader's own records, and in nothing else. */
const OF_THE_READER = ['reader', 'paused.example', 'the-desk', 'larger'];

/** A feed with claims that a page would like to have marked. */
async function forged(publisher: string): Promise<{ host: FeedHost; root: string }> {
  const records = claimRecords({ forged: QUIET, [BUNDLED]: QUIET });
  const made: TestPublisher = await publisherOf(publisher, records, new Date());
  const host = await serveFeed(made);
  hosts.push(host);
  return { host, root: made.pinned };
}

function recordOf(publisher: string, { host, root }: { host: FeedHost; root: string }) {
  const fingerprint = createHash('sha256').update(root).digest('hex');
  const trust = { base: host.address, fingerprint, trusted: { root }, isBuiltIn: true };
  return { publisher, name: 'Onrecord', ...trust, records: 2, due: 0, failures: 0 };
}

/** All that the extension says of what it keeps. */
const keptNow = async () =>
  Promise.all(['history', 'hidden', 'paused', 'settings', 'feeds'].map((call) => ask(call)));

/** Waits until a page of the extension shows the settings that the reader has made. */
async function showsSettings(): Promise<void> {
  const page = await session.browser.openExtensionPage('src/ui/options/index.html');
  await waitFor('larger text', () =>
    page.evaluate(
      () =>
        parseFloat(getComputedStyle(document.documentElement).fontSize) > 20 &&
        document.documentElement.lang === 'en',
    ),
  );
  await page.close();
}

async function claimsRead(tab: Tab): Promise<string[]> {
  await tab.goto(`${session.server.origin}/article.html`);
  return claimsOf(await session.read(tab));
}

let tab: Tab;

beforeAll(async () => {
  const desk = await publisherOf('the-desk', claimRecords({ late: QUIET }), new Date());
  const host = await serveFeed(desk);
  hosts.push(host);
  const { address } = host;
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });
  await ask('opened', CARD);
  await ask('hide', WORDS);
  await ask('pauseHost', { host: 'paused.example', paused: true });
  tab = await session.visit('article.html');
  await session.read(tab);
});

test('reads nothing of the reader’s, and hears nothing when it changes', async () => {
  await listenToChanges(session.browser, tab);
  const page = await session.browser.openExtensionPage('src/ui/options/index.html');
  await choose(page, 'Larger');
  await waitFor('the size to be kept', async () =>
    JSON.stringify(await ask('settings')).includes('larger'),
  );
  await page.close();
  await ask('hide', { ...WORDS, quote: 'also hidden by the reader' });
  const kept = JSON.stringify(await keptNow());
  for (const word of OF_THE_READER) expect(kept).toContain(word);

  const found = await readAll(session.browser, tab);
  for (const word of OF_THE_READER) expect(JSON.stringify(found)).not.toContain(word);
  expect(found).toMatchObject({ databases: [], caches: [], heard: [] });
  for (const area of ['local', 'sync'])
    expect(found[area]).toEqual(browserName === 'chrome' ? expect.stringMatching(/^refused/) : {});
  expect(found.session).toMatch(/^refused/);
  expect(found['opening itself']).toMatch(/^refused/);
});

test('is not believed in what it writes: no feed, no trust, no history, no setting', async () => {
  const own = await forged('onrecord');
  const desk = await forged('the-desk');
  const more = await forged('more');
  const before = await keptNow();
  const written = await plant(session.browser, tab, {
    'feed:onrecord': recordOf('onrecord', own),
    'feed:the-desk': recordOf('the-desk', desk),
    'feed:more': recordOf('more', more),
    // Another feed's key with the publisher of the bundled claims.
    'feed:zzz': recordOf('onrecord', own),
    'built-in-feed': recordOf('onrecord', own),
    'taken-over': null,
    history: [{ ...CARD, text: 'planted', at: 1 }],
    hidden: [
      { claim: `onrecord/${BUNDLED}`, quote: 'Illegal immigration saved my life', text: '' },
    ],
    'paused-hosts': ['127.0.0.1', 'planted.example'],
    settings: { language: 'es', textSize: 'normal', marks: 'certain', pauses: true },
  });
  expect(written > 0).toBe(browserName === 'firefox');

  const holds = async () => {
    await ask('freshen');
    for (const publisher of ['onrecord', 'the-desk', 'more', 'zzz'])
      await ask('checkFeed', { publisher });
    const claims = await claimsRead(tab);
    expect(claims).toContain(BUNDLED);
    expect(claims).toContain('late');
    expect(claims).not.toContain('forged');
    expect(withoutTimes(await keptNow())).toEqual(withoutTimes(before));
    await showsSettings();
    expect([own, desk, more].flatMap(({ host }) => host.asked)).toEqual([]);
  };
  await holds();
  await session.browser.stopWorker();
  await holds();
  // The next version does not take it for what an older one kept.
  const path = join(build.folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: '9.9.9' }));
  await session.browser.update();
  await holds();
});

/** When a feed was last looked at changes by itself. */
const withoutTimes = (kept: unknown): unknown =>
  JSON.parse(JSON.stringify(kept), (key, value: unknown) =>
    key === 'confirmed' || key === 'until' ? undefined : value,
  );

test('outlives no deletion', async () => {
  await ask('forgetAll');
  expect(await keptNow()).toEqual([[], [], [], {}, []]);
  const claims = await claimsRead(tab);
  expect(claims).toContain(BUNDLED);
  expect(claims).not.toContain('late');
  await session.browser.stopWorker();
  expect(await keptNow()).toEqual([[], [], [], {}, []]);
  await tab.close();
});
