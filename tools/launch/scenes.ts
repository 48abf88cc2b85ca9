import { resolve } from 'node:path';
import { markAt } from '../browsers/marks.ts';
import type { Browser, BrowserName, LaunchOptions, Tab, View } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { outDir } from '../build/extension-paths.ts';
import { openSource } from './page-source.ts';
import { readPage } from './read-page.ts';

// What the pictures of the docs and of the stores show: the test builds on the demo page.

const root = resolve(import.meta.dirname, '../..');
const QUOTE = '60 million or something';

/** How the browser's window is to be. */
export type Window = Pick<LaunchOptions, 'dark' | 'width' | 'height'>;

type Launch<B extends Browser> = (options: LaunchOptions) => Promise<B>;

/** Starts a browser with the extension and does something with it. */
export async function inBrowser<B extends Browser>(
  launch: Launch<B>,
  name: BrowserName,
  window: Window,
  take: (browser: B) => Promise<void>,
): Promise<void> {
  const extension = resolve(root, outDir(name, 'test'));
  const browser = await launch({ extension, headless: true, ...window });
  try {
    await take(browser);
  } finally {
    await browser.close();
  }
}

/** Opens the demo page, reads it, and does something with it. */
export async function onDemo<B extends Browser>(
  launch: Launch<B>,
  name: BrowserName,
  window: Window,
  take: (browser: B, tab: Tab) => Promise<void>,
): Promise<void> {
  const source = await openSource();
  try {
    await inBrowser(launch, name, window, async (browser) => {
      const tab = await browser.open(source.url);
      await readPage(browser, tab);
      await take(browser, tab);
    });
  } finally {
    await source.close();
  }
}

export async function clickQuote(tab: Tab): Promise<void> {
  const point = await waitFor('a mark', () => tab.evaluate(markAt, QUOTE));
  await tab.click(point.x, point.y);
}

/** Waits for the panel, open at the claim that was clicked. */
export async function panelAtClaim(browser: Browser): Promise<View> {
  const panel = await waitFor('the panel', () => browser.panel());
  await waitFor('the card', () =>
    panel.evaluate(() => document.body.innerText.includes('Show in page')),
  );
  return panel;
}

/** Opens the panel by the toolbar's button, and waits for the page's list in it. */
export async function panelWithList(browser: Browser, tab: Tab): Promise<View> {
  await browser.pressToolbar(tab);
  const panel = await waitFor('the panel', () => browser.panel());
  await waitFor('the list', () => panel.evaluate(() => document.querySelector('li') !== null));
  return panel;
}
