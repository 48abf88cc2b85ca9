import { markAt } from '../browsers/marks.ts';
import { atRest } from '../browsers/rest.ts';
import type { Browser, Tab, View } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { cardInPage, closeCard } from './page-card.ts';

/**
 * Widest and tallest picture, in pixels: larger pages are cut. Half of what either browser draws without
 * tiles or a fault (16,384 in Chromium).
 */
const MOST = 8000;

export interface Picture {
  png: Buffer;
  /** How tall the page is, in pixels, where the picture holds only the beginning of it. */
  cutFrom?: number;
}

/**
 * A picture of the page with its marks and, beside it, the panel at the first mark. The page alone
 * where the panel does not open.
 */
export async function takePicture(browser: Browser, tab: Tab): Promise<Picture> {
  const panel = await showPanel(browser, tab).catch(() => undefined);
  await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  // A page becomes narrower while the panel slides in beside it.
  const { height } = await atRest('the page', () => tab.evaluate(placeOfPage));
  const page = await tab.screenshot({ most: MOST });
  const pictures = panel ? [page, await panel.screenshot({ most: MOST })] : [page];
  const png = await sideBySide(browser, pictures);
  return { png, ...(height > MOST && { cutFrom: height }) };
}

/** Runs in a page: what changes while it is given another place, in CSS pixels. */
function placeOfPage(): Record<'width' | 'height' | 'window' | 'scrolled', number> {
  const { scrollWidth: width, scrollHeight: height } = document.documentElement;
  return { width, height, window: innerWidth, scrolled: scrollY };
}

/** Opens the panel as a reader does: in Chrome by a click on a mark, in Firefox by the button. */
async function showPanel(browser: Browser, tab: Tab): Promise<View> {
  if (browser.name === 'firefox') await browser.pressToolbar(tab);
  const mark = await tab.evaluate(markAt, '');
  if (mark) await tab.click(mark.x, mark.y);
  else if (browser.name === 'chrome') await browser.pressToolbar(tab);
  if (mark && browser.name === 'firefox') {
    // The card in the page lies over some of its words; the sidebar has it too.
    await cardInPage(tab);
    await closeCard(tab);
  }
  const panel = await waitFor('the panel to open', () => browser.panel());
  await waitFor('the panel to show something', () =>
    panel.evaluate(() => document.body.innerText.trim().length > 0),
  );
  return panel;
}

/**
 * Puts pictures beside each other, at the top, on a quiet ground.
 * @param options `gap` in pixels; `cut` all to the height of the lowest
 */
export async function sideBySide(
  browser: Browser,
  pictures: Buffer[],
  { gap = 16, cut = false } = {},
): Promise<Buffer> {
  const easel = await browser.open('about:blank');
  const encoded = pictures.map((picture) => picture.toString('base64'));
  const joined = await easel.evaluate(compose, encoded, { tallest: MOST, gap, cut });
  await easel.close();
  return Buffer.from(joined, 'base64');
}

/** Runs in a page: pictures in and out as base64. */
async function compose(
  pictures: string[],
  { tallest, gap, cut }: { tallest: number; gap: number; cut: boolean },
): Promise<string> {
  const images = await Promise.all(
    pictures.map((picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    }),
  );
  const width = images.reduce((sum, image) => sum + image.width + gap, -gap);
  const heights = images.map((image) => image.height);
  const height = Math.min(tallest, cut ? Math.min(...heights) : Math.max(...heights));
  const canvas = new OffscreenCanvas(width, height);
  const surface = canvas.getContext('2d');
  if (!surface) throw new Error('This browser gives no canvas.');
  surface.fillStyle = '#8d949c';
  surface.fillRect(0, 0, width, height);
  let left = 0;
  for (const image of images) {
    surface.drawImage(image, left, 0);
    left += image.width + gap;
  }
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
