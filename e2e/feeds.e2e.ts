import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import type { TestPublisher } from '../src/core/feed/testing/publisher.ts';
import { FEED_WORDS as WORDS } from '../src/ui/feed-words.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { claimsOf, painted } from './support/marks.ts';
import { panelFor, press, says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { spoil } from './support/spoil.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Words of `article.html` that no bundled claim is about. */
const WORDS_OF_PAGE = 'spoke for about two hours';
const CLAIMS = { late: WORDS_OF_PAGE };

let desk: TestPublisher;
let host: FeedHost;

beforeAll(async () => {
  desk = await publisherOf('the-desk', claimRecords(CLAIMS), new Date());
  host = await serveFeed(desk);
});
afterAll(() => host.close());

const settings = () => session.browser.openExtensionPage('src/ui/options/index.html');

async function enter(page: Tab, address: string): Promise<void> {
  await page.evaluate((text) => {
    document.querySelector<HTMLInputElement>('.field')!.value = text;
  }, address);
  await clickButton(page, WORDS.look);
}

/** Has the feed looked at, and waits until that is done. */
const check = () =>
  session.browser.inExtension(() =>
    chrome.runtime.sendMessage({
      contract: 'panel-background',
      call: 'checkFeed',
      body: { publisher: 'the-desk' },
    }),
  );

test('a feed that is another one by the time it is taken is shown anew, and not taken', async () => {
  const page = await settings();
  await enter(page, host.address);
  await says(page, WORDS.found('The the-desk'));
  await desk.publish(claimRecords(CLAIMS), { name: 'Another desk' });
  await clickButton(page, WORDS.take);
  await says(page, WORDS.changedSince);
  await says(page, WORDS.found('Another desk'));
  await says(page, WORDS.none);
  await desk.publish(claimRecords(CLAIMS), { name: 'On record' });
  await clickButton(page, WORDS.take);
  await says(page, WORDS.problems.name);
  await desk.publish(claimRecords(CLAIMS));
  await page.close();
});

test('a feed is shown before it is taken; then its claims are marked', async () => {
  const page = await settings();
  await says(page, WORDS.none);
  await enter(page, host.address);
  await says(page, WORDS.found('The the-desk'));
  await clickButton(page, WORDS.take);
  await says(page, WORDS.added('The the-desk'));
  await says(page, '1 entry');
  await page.close();

  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('late');
  await painted(tab, WORDS_OF_PAGE);
  await tab.close();
});

test('its host learns nothing but that a reader looks', () => {
  expect(host.asked.length).toBeGreaterThan(0);
  for (const { path, headers } of host.asked) {
    expect(path).toMatch(/^(?:metadata|targets)\/[\w.]+(?:json|gz)$/);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    // An extension's name is the same for all readers in Chrome, and in Firefox not to be told.
    expect(headers.origin ?? 'null').toMatch(/^(?:null|chrome-extension:\/\/\w+)$/);
  }
});

test('a feed that has not changed costs two requests, and gives its host no tag to know us by', async () => {
  host.asked = [];
  const page = await settings();
  await clickButton(page, WORDS.checkNamed('The the-desk'));
  await waitFor('an answer', () => Promise.resolve(host.asked.length >= 2));
  await says(page, 'just now');
  expect(host.asked.map(({ path, status }) => [path, status])).toEqual([
    ['metadata/2.root.json', 404],
    ['metadata/timestamp.json', 200],
  ]);
  for (const { headers } of host.asked) expect(headers).not.toHaveProperty('if-none-match');
  await page.close();
});

test('a host that fails leaves the claims as they are, and the settings say why', async () => {
  const page = await settings();
  host.fault = (_, response) => {
    response.writeHead(503, { 'retry-after': '120' });
    response.end();
    return true;
  };
  await clickButton(page, WORDS.checkNamed('The the-desk'));
  await says(page, WORDS.problems.unreachable);
  host.fault = undefined;
  await page.close();

  await session.browser.stopWorker();
  host.asked = [];
  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('late');
  expect(host.asked).toEqual([]);
  await tab.close();
});

test.each(['delete', 'empty', 'from the future'] as const)(
  'with the database of feeds gone (%s) pages are read, and the next look brings its claims back',
  async (how) => {
    expect(await session.browser.inExtension(spoil, 'feeds', how)).not.toEqual([]);
    await session.browser.stopWorker();
    const tab = await session.visit('article.html');
    expect(claimsOf(await session.read(tab))).toContain('harris-border-czar');
    await check();
    await waitFor('the mark to come back', async () =>
      claimsOf(await session.read(tab)).includes('late'),
    );
    await tab.close();
  },
);

test('a retraction reaches an open panel with one look at the feed', async () => {
  const tab = await session.visit('article.html');
  await session.read(tab);
  const panel = await panelFor(session.browser, tab);
  await press(panel, WORDS_OF_PAGE);
  await says(panel, 'A summary.');

  const revisions = [
    { date: '2026-11-23', kind: 'retraction', change: 'We had misread the clock.' },
  ];
  await desk.publish(claimRecords(CLAIMS, { revisions }));
  const start = performance.now();
  await check();
  await says(panel, 'We had misread the clock.');
  console.log(`retraction shown after ${Math.round(performance.now() - start)} ms`);
  await waitFor('the mark to go', async () => {
    return !claimsOf(await session.read(tab)).includes('late');
  });
  await tab.close();

  await desk.publish(claimRecords(CLAIMS));
  await check();
});

test('a feed that is removed takes its marks along', async () => {
  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('late');
  const page = await settings();
  await clickButton(page, WORDS.removeNamed('The the-desk'));
  await says(page, WORDS.removed('The the-desk'));
  await waitFor('the mark to go', async () => {
    return !claimsOf(await session.read(tab)).includes('late');
  });
  await page.close();
  await tab.close();
});
