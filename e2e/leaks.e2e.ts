/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { pageStateOf } from '../tools/browsers/extension-calls.ts';
import { paintedTexts } from '../tools/browsers/marks.ts';
import type { Tab } from '../tools/browsers/types.ts';
import { waitFor } from '../tools/browsers/wait-for.ts';
import { lookedAt } from './support/looks.ts';
import { painted } from './support/marks.ts';
import { browserName, useSession } from './support/session.ts';

const session = useSession();

const QUOTE = 'Illegal immigration saved my life';
/** Only Chromium tells how much a heap holds; what Firefox stores shows as well with fewer. */
const NAVIGATIONS = browserName === 'chrome' ? 200 : 60;
/** Half a minute where nobody else is at work, in milliseconds. */
const PATIENCE = 240_000;
/** By then both pages, the browser's way back and all that is loaded once are in memory. */
const WARM = 40;
/**
 * Bytes by which a heap may grow: what is compiled of the second look only later, some 150,000, and a
 * kilobyte and a half for each page.
 */
const MARGIN = 400_000;

const PAGES = ['near-misses.html', 'article.html'];

/** What is stored for tabs: what the reader of meaning knows of the machine is for the session. */
const storedKeys = (): Promise<string[]> =>
  session.browser.inExtension(async () =>
    Object.keys(await chrome.storage.session.get())
      .filter((key) => key !== 'meaning')
      .sort(),
  );

async function readTwice(tab: Tab): Promise<void> {
  await session.read(tab);
  await lookedAt(session.browser, tab, 'read');
}

/** Goes to one page after the other; every tenth is read to its end, and looked at a second time. */
async function navigate(tab: Tab, times: number): Promise<void> {
  for (let count = 1; count <= times; count += 1) {
    await tab.goto(`${session.server.origin}/${PAGES[count % 2]}`);
    if (count % 10 === 0) await readTwice(tab);
  }
  await tab.goto(`${session.server.origin}/article.html`);
  await readTwice(tab);
  await painted(tab, QUOTE);
}

const heaps = async (tab: Tab) => ({
  tab: await tab.heap(),
  worker: await session.browser.workerHeap(),
});

test(`${NAVIGATIONS} pages in one tab leave nothing behind`, { timeout: PATIENCE }, async () => {
  const tab = await session.visit('article.html');
  await navigate(tab, WARM);
  const keys = await storedKeys();
  expect(keys).toEqual([`frames:${tab.id}`]);
  const before = await heaps(tab);
  await navigate(tab, NAVIGATIONS - WARM);
  expect(await storedKeys()).toEqual(keys);
  const after = await heaps(tab);
  if (session.browser.name === 'chrome') {
    expect(after.tab! - before.tab!).toBeLessThan(MARGIN);
    expect(after.worker! - before.worker!).toBeLessThan(MARGIN);
  }
  await tab.close();
  await waitFor('the tab to be forgotten', async () => (await storedKeys()).length === 0);
});

/** Puts a sentence with a claim at the end of the page. */
const addQuote = (tab: Tab) =>
  tab.evaluate((words) => {
    const added = document.createElement('p');
    added.textContent = `Trump said it again: “${words}.”`;
    added.id = 'added';
    document.body.append(added);
  }, QUOTE);

const paintedTimes = async (tab: Tab): Promise<number> =>
  (await tab.evaluate(paintedTexts)).filter((text) => text.includes(QUOTE)).length;

test('where the extension is stopped, the page is as if it had never been there', async () => {
  const [tab, other] = [await session.visit('article.html'), await session.visit('article.html')];
  for (const each of [tab, other]) await painted(each, QUOTE);
  await session.browser.inExtension(
    (id) => chrome.tabs.sendMessage(id, { contract: 'background-content', call: 'stop' }),
    tab.id,
  );
  const names = () => tab.evaluate(() => [...CSS.highlights.keys()]);
  await waitFor('the marks to go', async () => (await names()).length === 0);
  expect(await session.browser.inExtension(pageStateOf, tab.id)).toBeNull();
  const [now, served] = await tab.evaluate(async () => {
    const source = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(source, 'text/html');
    return [document, fresh].map(({ documentElement }) => documentElement.outerHTML);
  });
  expect(now).toBe(served);

  // Nothing wakes up either: what the page then says is read in the other tab only.
  const before = await paintedTimes(other);
  for (const each of [tab, other]) await addQuote(each);
  await waitFor('the new mark', async () => (await paintedTimes(other)) > before);
  expect(await names()).toEqual([]);
  for (const each of [tab, other]) await each.close();
});
