import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimRecords, publisherOf } from '../src/background/feeds/testing.ts';
import type { RecordLines } from '../src/core/feed/writing/changes.ts';
import { FEED_WORDS as WORDS } from '../src/ui/feed-words.ts';
import { serveFeed } from './support/feed-host.ts';
import { claimsOf } from './support/marks.ts';
import { askBackground, says } from './support/panel.ts';
import { clickButton } from './support/pointer.ts';
import { useSession } from './support/session.ts';

const MIB = 1024 * 1024;
const session = useSession({ quota: 8 * MIB });
// Twenty thousand claims are taken in beside it: the reader of meaning has tests of its own.
beforeAll(async () => {
  await askBackground(session.browser, 'changeSettings', { meaning: false });
});
const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  await Promise.all(closers.map((close) => close()));
});

const QUIET = 'spoke for about two hours';
const small = claimRecords({ late: QUIET });

/** Records of more bytes than the disk has room for, with the one that is always there. */
function tooMany(): RecordLines {
  const fillers = Array.from({ length: 20_000 }, (_, at) => {
    const id = `filler-${at}`;
    return [...claimRecords({ [id]: `filler ${at}` }, { summary: noise(at) })][0]!;
  });
  return new Map([...small, ...fillers]);
}

/** Letters that a database cannot keep in fewer bytes. */
const noise = (seed: number) =>
  createHash('shake256', { outputLength: 290 }).update(String(seed)).digest('base64');

/** Runs in an extension page: fills the disk with what is to be cleared away later. */
async function addBallast(bytes: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('ballast', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('ballast');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });
  const piece = 65_536;
  const store = database.transaction('ballast', 'readwrite').objectStore('ballast');
  for (let at = 0; at < bytes; at += piece)
    store.put(crypto.getRandomValues(new Uint8Array(piece)), at);
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
    store.transaction.onabort = resolve;
  });
  database.close();
}

/** Runs in an extension page. */
function clearBallast(): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase('ballast').onsuccess = () => resolve();
  });
}

test('with no room for a feed the claims that are held stay, and later ones come when there is room', async () => {
  const desk = await publisherOf('the-desk', small, new Date());
  const host = await serveFeed(desk);
  closers.push(() => host.close());
  const page = await session.browser.openExtensionPage('src/ui/options/index.html');
  await page.evaluate((text) => {
    document.querySelector<HTMLInputElement>('.field')!.value = text;
  }, host.address);
  await clickButton(page, WORDS.look);
  await clickButton(page, WORDS.take);
  await says(page, '1 entry');

  await session.browser.inExtension(addBallast, 3 * MIB);
  await desk.publish(tooMany());
  await clickButton(page, WORDS.checkNamed('The the-desk'));
  await says(page, WORDS.problems.storage);
  await session.browser.stopWorker();
  const tab = await session.visit('article.html');
  const claims = claimsOf(await session.read(tab));
  expect(claims).toContain('late');
  expect(claims).toContain('harris-border-czar');

  await session.browser.inExtension(clearBallast);
  await session.browser.endQuota();
  await desk.publish(new Map([...small, ...claimRecords({ later: 'thanked the host' })]));
  await clickButton(page, WORDS.checkNamed('The the-desk'));
  await says(page, '2 entries');
  await tab.close();
  await page.close();
});
