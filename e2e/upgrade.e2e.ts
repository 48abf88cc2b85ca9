/// <reference types="chrome" />
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import { FEED_WORDS } from '../src/ui/feed-words.ts';
import { WORDS } from '../src/ui/words.ts';
import manifest from '../manifest.json' with { type: 'json' };
import { waitFor } from '../tools/browsers/wait-for.ts';
import { copiedBuild, type BuiltManifest } from './support/copied-build.ts';
import { serveFeed, type FeedHost } from './support/feed-host.ts';
import { keptRecords } from './support/kept-records.ts';
import { claimsOf } from './support/marks.ts';
import { askBackground, says } from './support/panel.ts';
import { browserName, useSession } from './support/session.ts';
import { readAll } from './support/taken-over.ts';

/** The version before the one that keeps nothing where content scripts reach it. */
const OLDER = '0.1.0';

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
const CLAIM = 'onrecord/illegal-immigration-saved-my-life';
const QUOTE = 'Illegal immigration saved my life';
const QUIET = 'spoke for about two hours';

const ask = (call: string, body?: unknown) => askBackground(session.browser, call, body);

const version = () => session.browser.inExtension(() => chrome.runtime.getManifest().version);
const settings = () => session.browser.openExtensionPage('src/ui/options/index.html');
const fontSize = () =>
  session.browser.inExtension(() =>
    parseFloat(getComputedStyle(document.documentElement).fontSize),
  );

/** As version 0.1.0 kept them, where it did. */
const KEPT = {
  history: [
    { claim: CLAIM, text: 'A card that was read.', at: 1_790_000_000_000, revisions: 1 },
    { claim: 'no claim', text: 7 },
  ],
  hidden: [{ claim: CLAIM, quote: QUOTE, text: `“${QUOTE},” he said.` }],
  'paused-hosts': ['paused.example', 'not a host'],
};
const CHOSEN = { textSize: 'larger', pauses: true, markStyle: 'of another version' };

/** Puts a version in place that is the older one: all that matters of it is what it has kept. */
async function goBack(): Promise<void> {
  const path = join(build.folder, 'manifest.json');
  const present = JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest;
  writeFileSync(join(build.folder, 'nothing.js'), '');
  const background = present.background.scripts
    ? { scripts: ['nothing.js'] }
    : { service_worker: 'nothing.js' };
  writeFileSync(path, JSON.stringify({ ...present, version: OLDER, background }));
  await session.browser.update();
}

/** Keeps everything as the older version did: within every content script's reach. */
const keepAsBefore = (local: Record<string, unknown>, sync: Record<string, unknown>) =>
  session.browser.inExtension(
    async (local, sync) => {
      for (const area of [chrome.storage.local, chrome.storage.sync] as const) {
        // Only Chromium has a level to set.
        const level = { accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' } as const;
        await (area as Partial<typeof area>).setAccessLevel?.(level);
        await area.clear();
      }
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('reader');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(new Error(String(deleting.error)));
      });
      await chrome.storage.local.set(local);
      await chrome.storage.sync.set(sync);
    },
    local,
    sync,
  );

test('a new version keeps all that the reader chose and what is kept of them', async () => {
  const desk = await publisherOf('the-desk', claimRecords({ late: QUIET }), new Date());
  host = await serveFeed(desk);
  const { address } = host;
  const tab = await session.visit('transcript.html');
  const normal = await fontSize();
  const { fingerprint } = (await ask('previewFeed', { address })) as { fingerprint: string };
  expect(await ask('addFeed', { address, fingerprint })).toEqual({ outcome: 'added' });
  const record = (await keptRecords(session.browser))['feed:the-desk'];

  await goBack();
  expect(await version()).toBe(OLDER);
  const feed = { ...(record as object), isBuiltIn: false };
  const forged = { ...(record as object), publisher: 'onrecord', isBuiltIn: true };
  await keepAsBefore(
    { ...KEPT, 'feed:the-desk': feed, 'feed:onrecord': forged, 'feed:other': forged },
    { settings: CHOSEN },
  );
  const asked = host.asked.length;

  build.restore();
  await session.browser.update();
  expect(await version()).toBe(manifest.version);

  expect(await ask('history')).toEqual([KEPT.history[0]]);
  expect(await ask('hidden')).toEqual(KEPT.hidden);
  expect(await ask('paused')).toEqual(['paused.example']);
  expect(await ask('settings')).toMatchObject({ textSize: 'larger', pauses: true });
  expect(await ask('feeds')).toEqual([
    expect.objectContaining({ publisher: 'the-desk', address, fingerprint, isBuiltIn: false }),
  ]);
  await waitFor('larger text', async () => (await fontSize()) > normal);
  const page = await settings();
  await says(page, 'The the-desk');
  await says(page, '1 entry');
  await says(page, QUOTE);
  await says(page, options.historyKept(1));
  await says(page, 'paused.example');
  await page.close();

  // It lies where no content script reaches it any more.
  await tab.goto(`${session.server.origin}/transcript.html`);
  await session.read(tab);
  await waitFor('what was within reach to go', async () => {
    const { local, sync } = await readAll(session.browser, tab);
    return !/card that was read|the-desk|larger/.test(JSON.stringify([local, sync]));
  });

  // The claims are there, nothing was fetched for it, and the feed goes on where it was.
  const again = await session.visit('article.html');
  const claims = claimsOf(await session.read(again));
  expect(claims).toContain('late');
  expect(claims).not.toContain('illegal-immigration-saved-my-life');
  expect(host.asked).toHaveLength(asked);
  await desk.publish(claimRecords({ late: QUIET, later: 'thanked the host' }));
  await ask('checkFeed', { publisher: 'the-desk' });
  const after = await settings();
  await says(after, FEED_WORDS.records(2));
  await after.close();
  await again.close();
  await tab.close();
});
