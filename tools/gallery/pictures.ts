/// <reference types="chrome" />
import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, preview } from 'vite';
import { launchBrowser } from '../browsers/launch.ts';
import type { Browser, BrowserName } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { outDir } from '../build/extension-paths.ts';
import { galleryConfig } from './config.ts';
import { PASSES, type Pass } from './passes.ts';
import { SHEETS } from './sheets.ts';

// Takes pictures of all states of panel, cards and pages, as sheets under out/pictures-of-states:
// npm run build -- --mode test && npm run pictures:states [-- --browser chrome --pass dark --of cards]

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'out/pictures-of-states');
/** Two rows of a sheet, in pixels. */
const PART = 1520;
/** Widest and tallest picture: browsers draw no larger ones. */
const MOST = 16_000;
/** Milliseconds. */
const LONGEST = 120_000;

const { values: only } = parseArgs({
  options: { browser: { type: 'string' }, pass: { type: 'string' }, of: { type: 'string' } },
});

async function serve(): Promise<{ address: string; close: () => Promise<void> }> {
  await build(galleryConfig);
  const server = await preview(galleryConfig);
  const address = server.resolvedUrls?.local[0] ?? '';
  return { address: `${address}tools/gallery/sheet.html`, close: () => server.close() };
}

/** A sheet in pictures of two rows each, at which nothing needs to be made smaller to be seen whole. */
async function takeSheet(browser: Browser, url: string): Promise<Buffer[]> {
  const tab = await browser.open(url);
  const isDrawn = () => document.documentElement.dataset.drawn !== undefined;
  await waitFor('the sheet', () => tab.evaluate(isDrawn), { timeout: LONGEST });
  const height = await tab.evaluate(() => document.body.scrollHeight);
  const pictures: Buffer[] = [];
  for (let top = 0; top < height; top += PART) {
    await tab.evaluate(showFrom, top, PART);
    pictures.push(await tab.screenshot({ most: MOST }));
  }
  await tab.close();
  return pictures;
}

/** Runs in the sheet: leaves only those pictures that begin in a part of it. */
function showFrom(top: number, part: number): void {
  const figures = [...document.querySelectorAll('figure')];
  for (const figure of figures) figure.style.display = '';
  const tops = figures.map(({ offsetTop }) => offsetTop);
  for (const [at, figure] of figures.entries()) {
    const isIn = tops[at]! >= top && tops[at]! < top + part;
    figure.style.display = isIn ? '' : 'none';
  }
}

/** Runs in the extension: the sheets' own words are not to be marked. */
async function pauseHere(host: string): Promise<void> {
  const question = {
    contract: 'panel-background',
    call: 'pauseHost',
    body: { host, paused: true },
  };
  await chrome.runtime.sendMessage(question);
}

async function takePass(name: BrowserName, pass: Pass, address: string): Promise<void> {
  const extension = resolve(root, outDir(name, 'test'));
  const options = { extension, headless: true, width: 1390, dark: pass.isDark ?? false };
  const browser = await launchBrowser(name, options);
  try {
    await browser.inExtension(pauseHere, new URL(address).hostname);
    for (const [of, { widths }] of Object.entries(SHEETS)) {
      if (!of.startsWith(only.of ?? '')) continue;
      for (const width of pass.isNarrow ? widths.slice(0, 1) : widths) {
        const asked = new URLSearchParams({ of, width: String(width), ...pass.settings });
        const sheet = `${name}-${pass.name}-${of}-${width}`;
        const pictures = await takeSheet(browser, `${address}?${asked}`);
        for (const [at, picture] of pictures.entries())
          await writeFile(resolve(folder, `${sheet}-${at + 1}.png`), picture);
        console.log(sheet);
      }
    }
  } finally {
    await browser.close();
  }
}

await mkdir(folder, { recursive: true });
const { address, close } = await serve();
for (const name of ['chrome', 'firefox'] as const) {
  if (only.browser !== undefined && only.browser !== name) continue;
  for (const pass of PASSES)
    if (only.pass === undefined || only.pass === pass.name) await takePass(name, pass, address);
}
await close();
