// Draws icon.svg at each size into public/icons. Run it by hand after the drawing changed:
// npx tsx tools/build/icons.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../setup/find-browser.mjs';

/**
 * How wide the drawing is in each picture. Chrome's store wants 96 of 128 pixels, with nothing around
 * them; in a toolbar every pixel is needed.
 */
const DRAWN = new Map([
  [16, 16],
  [32, 32],
  [48, 48],
  [128, 96],
]);
const folder = resolve(import.meta.dirname, '../../public/icons');

const executablePath = findBrowser('chrome');
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage();
const drawing = (await readFile(resolve(import.meta.dirname, 'icon.svg'))).toString('base64');
for (const [size, drawn] of DRAWN) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;padding:${(size - drawn) / 2}px}img{display:block}</style>
     <img width="${drawn}" height="${drawn}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(resolve(folder, `icon-${size}.png`), picture);
}
await browser.close();
