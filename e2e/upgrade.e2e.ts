/// <reference types="chrome" />
import { afterAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { FEED_WORDS } from '../src/ui/feed-words.ts';
import { WORDS } from '../src/ui/words.ts';
import manifest from '../manifest.json' with { type: 'json' };
import { paintedTexts } from '../tools/browsers/marks.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { claimsOf, painted } from './support/marks.ts';
import { askBackground, panelFor, press, says } from './support/panel.ts';
import { browserName, useSession } from './support/session.ts';
import { copiedBuild } from './support/copied-build.ts';

/** No version was released yet: the older one has the present one's files. */
const build = copiedBuild(browserName, (manifest) => {
  manifest.version = '0.0.9';
});
const session = useSession({ extension: build.folder });
let host: FeedHost | undefined;
afterAll(async () => {
  await host?.close();
  build.remove();
});

const { options } = WORDS;
const QUOTE = 'Illegal immigration saved my life';
const QUIET = 'spoke for about two hours';

const ask = (call: string, body: unknown) => askBackground(session.browser, call, body);

const version = () => session.browser.inExtension(() => chrome.runtime.getManifest().version);
const settings = () => session.browser.openExtensionPage('src/ui/options/index.html');
const fontSize = () =>
  session.browser.inExtension(() =>
    parseFloat(getComputedStyle(document.documentElement).fontSize),
  );

test('a new version keeps all that the reader chose and what is kept of them', async () => {
  const desk = await publisherOf('the-desk', claimRecords({ late: QUIET }), new Date());
  host = await serveFeed(desk);
  const { address } = host;
  expect(await version()).toBe('0.0.9');
  const normal = await fontSize();

  // Used: a feed taken, a mark hidden, a card opened, larger text, a site paused.
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });
  const tab = await session.visit('article.html');
  await painted(tab, QUIET);
  const panel = await panelFor(session.browser, tab);
  await press(panel, QUOTE);
  await press(panel, WORDS.notThis);
  await waitFor('the mark to go', async () => !(await tab.evaluate(paintedTexts)).includes(QUOTE));
  await session.browser.inExtension(() =>
    chrome.storage.sync.set({ settings: { textSize: 'larger' } }),
  );
  await waitFor('larger text', async () => (await fontSize()) > normal);
  await ask('pauseHost', { host: 'paused.example', paused: true });

  build.restore();
  await session.browser.update();
  expect(await version()).toBe(manifest.version);

  expect(await fontSize()).toBeGreaterThan(normal);
  const page = await settings();
  await says(page, 'The the-desk');
  await says(page, '1 entry');
  await says(page, QUOTE);
  await says(page, options.historyKept(1));
  await says(page, 'paused.example');
  await page.close();

  // The claims are there, and the feed goes on where it was.
  const again = await session.visit('article.html');
  const claims = claimsOf(await session.read(again));
  expect(claims).toContain('late');
  expect(claims).not.toContain('illegal-immigration-saved-my-life');
  await desk.publish(claimRecords({ late: QUIET, later: 'thanked the host' }));
  await ask('checkFeed', { publisher: 'the-desk' });
  const after = await settings();
  await says(after, FEED_WORDS.records(2));
  await after.close();
  await again.close();
  await tab.close();
});
