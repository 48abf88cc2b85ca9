// Draws public/icons/icon.svg at each size. Run it by hand after the drawing changed:
// npx tsx tools/build/icons.ts
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../setup/find-browser.mjs';

const SIZES = [16, 32, 48, 128];
const folder = resolve(import.meta.dirname, '../../public/icons');

const executablePath = findBrowser('chrome');
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath ? { executablePath } : {}),
});
const page = await browser.newPage();
const drawing = (await readFile(resolve(folder, 'icon.svg'))).toString('base64');
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}img{display:block}</style>
     <img width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing}">`,
  );
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(resolve(folder, `icon-${size}.png`), picture);
}
await browser.close();
