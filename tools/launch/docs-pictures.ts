import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchChrome } from '../browsers/chrome.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { Browser, Tab } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { cardInPage, closeCard } from './page-card.ts';
import { sideBySide } from './picture.ts';
import { clickQuote, onDemo, panelAtClaim, panelWithList } from './scenes.ts';

// Takes the pictures of docs/pictures from the test builds, of the demo page. Run it by hand after
// something to be seen has changed: npm run build -- --mode test && npm run pictures

const folder = resolve(import.meta.dirname, '../../docs/pictures');

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
  await onDemo(launchChrome, 'chrome', { dark }, take);
}
await onDemo(launchChrome, 'chrome', {}, async (browser, tab) => {
  const panel = await panelWithList(browser, tab);
  await leave('chrome-list', await panel.screenshot());
});
await onDemo(launchFirefox, 'firefox', {}, async (_, tab) => {
  await clickQuote(tab);
  await cardInPage(tab);
  await leave('firefox-card', await tab.screenshot());
});
await onDemo(launchFirefox, 'firefox', {}, async (browser, tab) => {
  await browser.pressToolbar(tab);
  await waitFor('the sidebar', () => browser.panel());
  await clickQuote(tab);
  await panelAtClaim(browser);
  await cardInPage(tab);
  await closeCard(tab);
  await leave('firefox-sidebar', await browser.windowPicture());
});
