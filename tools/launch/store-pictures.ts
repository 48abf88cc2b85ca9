import { mkdir, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchChrome } from '../browsers/chrome.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import type { Browser, Tab, View } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { openEasel, pinned } from './easel.ts';
import { cardInPage } from './page-card.ts';
import { promoTile } from './promo-tile.ts';
import { clickQuote, inBrowser, onDemo, panelAtClaim, panelWithList } from './scenes.ts';

// Takes the pictures for the stores' listings, of the sizes that they want. docs/store/listing.md has
// their order and what is said below each.

const folder = resolve(import.meta.dirname, '../../docs/store/pictures');
const SIZE = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** The windows around pages of that size, and a little more than that. */
const CHROME = { width: 1310, height: 940 };
const FIREFOX = { width: 1280, height: 890 };

const easel = await openEasel();

async function leave(name: string, html: string, size = SIZE): Promise<void> {
  await writeFile(resolve(folder, `${name}.png`), await easel.draw(html, size));
  console.log(`docs/store/pictures/${name}.png`);
}

/** The page and, over its end, the panel that stands beside it. */
async function withPanel(tab: Tab, panel: View): Promise<string> {
  return pinned(await tab.screenshot(), 'left') + pinned(await panel.screenshot(), 'right');
}

/** Runs in the panel: to where what was said is drawn beside what was counted. */
function toFigure(): void {
  document.querySelector('.card figure')?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

async function chromeCard(name: string, dark: boolean, isAtFigure: boolean): Promise<void> {
  await onDemo(launchChrome, 'chrome', { ...CHROME, dark }, async (browser, tab) => {
    await clickQuote(tab);
    const panel = await panelAtClaim(browser);
    if (isAtFigure) await panel.evaluate(toFigure);
    await leave(name, await withPanel(tab, panel));
  });
}

async function firefoxCard(name: string, dark: boolean): Promise<void> {
  await onDemo(launchFirefox, 'firefox', { ...FIREFOX, dark }, async (_, tab) => {
    await clickQuote(tab);
    await cardInPage(tab);
    await leave(name, pinned(await tab.screenshot(), 'left'));
  });
}

/** Runs in the welcome page: presses the example's mark, once it can be. */
function pressExample(): boolean {
  const mark = document.querySelector<HTMLElement>('mark[role=button]');
  mark?.click();
  return mark !== null;
}

/** Runs there: the example's card is there, and moves no more. */
function hasCome(): boolean {
  return document.querySelector('.card') !== null && document.getAnimations().length === 0;
}

async function welcome(browser: Browser): Promise<void> {
  const tab = await browser.openExtensionPage('src/ui/welcome/index.html');
  await waitFor('the example', () => tab.evaluate(pressExample));
  await waitFor('its card', () => tab.evaluate(hasCome));
  await tab.evaluate(() => scrollTo({ top: 24, behavior: 'instant' }));
  await leave('chrome-5-welcome', pinned(await tab.screenshot(), 'left'));
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
try {
  await chromeCard('chrome-1-card', false, false);
  await chromeCard('chrome-2-number', false, true);
  await onDemo(launchChrome, 'chrome', CHROME, async (browser, tab) =>
    leave('chrome-3-list', await withPanel(tab, await panelWithList(browser, tab))),
  );
  await chromeCard('chrome-4-dark', true, true);
  // No panel takes room from it.
  await inBrowser(launchChrome, 'chrome', { ...CHROME, width: SIZE.width }, welcome);
  await firefoxCard('firefox-1-card', false);
  await firefoxCard('firefox-2-dark', true);
  await leave('chrome-tile', await promoTile(), TILE);
} finally {
  await easel.close();
}
