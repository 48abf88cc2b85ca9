import { chromium } from 'playwright';
import { findBrowser } from '../setup/find-browser.mjs';

/** Draws pictures of an exact size, without transparency, as the stores want them. */
export interface Easel {
  /** @param html of the body, which has no margin */
  draw(html: string, size: { width: number; height: number }): Promise<Buffer>;
  close(): Promise<void>;
}

export async function openEasel(): Promise<Easel> {
  const executablePath = findBrowser('chrome');
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(executablePath ? { executablePath } : {}),
  });
  const page = await browser.newPage();
  return {
    async draw(html, size) {
      await page.setViewportSize(size);
      await page.setContent(`<body style="margin:0;overflow:hidden">${html}</body>`);
      return page.screenshot();
    },
    close: () => browser.close(),
  };
}

/** A picture that was taken, at a side of the easel. */
export function pinned(picture: Buffer, side: 'left' | 'right'): string {
  const address = `data:image/png;base64,${picture.toString('base64')}`;
  const style = `position:absolute;top:0;${side}:0;box-shadow:0 0 0 1px #8d949c`;
  return `<img alt="" style="${style}" src="${address}">`;
}
