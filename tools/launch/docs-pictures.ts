import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchChrome } from '../browsers/chrome.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { markAt } from '../browsers/marks.ts';
import type { Browser, BrowserName, LaunchOptions, Tab, View } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { outDir } from '../build/extension-paths.ts';
import { cardInPage, closeCard } from './page-card.ts';
import { openSource } from './page-source.ts';
import { sideBySide } from './picture.ts';
import { readPage } from './read-page.ts';

// Takes the pictures of docs/pictures from the test builds, of the demo page. Run it by hand after
// something to be seen has changed: npm run build -- --mode test && npm run pictures

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'docs/pictures');
const QUOTE = '60 million or something';

/** Opens the demo page, reads it, and does something with it. */
async function onDemo<B extends Browser>(
  launch: (options: LaunchOptions) => Promise<B>,
  name: BrowserName,
  take: (browser: B, tab: Tab) => Promise<void>,
  dark = false,
): Promise<void> {
  const source = await openSource();
  const extension = resolve(root, outDir(name, 'test'));
  const browser = await launch({ extension, headless: true, dark });
  try {
    const tab = await browser.open(source.url);
    await readPage(browser, tab);
    await take(browser, tab);
  } finally {
    await browser.close();
    await source.close();
  }
}

async function clickQuote(tab: Tab, quote = QUOTE): Promise<void> {
  const point = await waitFor('a mark', () => tab.evaluate(markAt, quote));
  await tab.click(point.x, point.y);
}

/** Waits for the panel, open at the claim that was clicked. */
async function panelAtClaim(browser: Browser): Promise<View> {
  const panel = await waitFor('the panel', () => browser.panel());
  await waitFor('the card', () =>
    panel.evaluate(() => document.body.innerText.includes('Show in page')),
  );
  return panel;
}

async function leave(name: string, picture: Buffer): Promise<void> {
  await writeFile(resolve(folder, `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png`);
}

/** The page and, beside it, the side panel at the claim that was clicked. */
async function pageAndPanel(browser: Browser, tab: Tab): Promise<Buffer> {
  await clickQuote(tab);
  const panel = await panelAtClaim(browser);
  return sideBySide(browser, [await tab.screenshot(), await panel.screenshot()], {
    gap: 1,
    cut: true,
  });
}

await mkdir(folder, { recursive: true });
for (const dark of [false, true]) {
  const name = dark ? 'chrome-dark' : 'chrome-article';
  const take = async (browser: Browser, tab: Tab) => leave(name, await pageAndPanel(browser, tab));
  await onDemo(launchChrome, 'chrome', take, dark);
}
await onDemo(launchChrome, 'chrome', async (browser, tab) => {
  await browser.pressToolbar(tab);
  const panel = await waitFor('the panel', () => browser.panel());
  await waitFor('the list', () => panel.evaluate(() => document.querySelector('li') !== null));
  await leave('chrome-list', await panel.screenshot());
});
await onDemo(launchFirefox, 'firefox', async (_, tab) => {
  await clickQuote(tab);
  await cardInPage(tab);
  await leave('firefox-card', await tab.screenshot());
});
await onDemo(launchFirefox, 'firefox', async (browser, tab) => {
  await browser.pressToolbar(tab);
  await waitFor('the sidebar', () => browser.panel());
  await clickQuote(tab);
  await panelAtClaim(browser);
  await cardInPage(tab);
  await closeCard(tab);
  await leave('firefox-sidebar', await browser.windowPicture());
});
