import { extentOf } from './extent.ts';
import { callText, readResult } from './page-function.ts';
import type { FirefoxView } from './firefox-view.ts';
import { pictureOf } from './firefox-window.ts';
import type { PageFunction, View } from './types.ts';

/**
 * The open sidebar. No debugging protocol reaches it; an extension page does, which is of the same
 * origin, and Firefox's window for its picture.
 */
export class FirefoxSidebar implements View {
  private readonly control: FirefoxView;
  private readonly window: FirefoxView;

  constructor(control: FirefoxView, window: FirefoxView) {
    this.control = control;
    this.window = window;
  }

  async evaluate<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    // The function's own `document` and `window` become the sidebar's.
    const inSidebar = `() => {
      const window = browser.extension.getViews({ type: 'sidebar' })[0];
      const { document, location, innerWidth, innerHeight } = window;
      return ${callText(fn, args)};
    }`;
    return readResult(await this.control.evaluateText(inSidebar)) as Result;
  }

  async screenshot({ most }: { most?: number } = {}): Promise<Buffer> {
    const size = most === undefined ? null : await this.evaluate(extentOf, most);
    return fromDataAddress(await this.window.evaluate(pictureOf, 'sidebar', size));
  }

  async click(x: number, y: number): Promise<void> {
    await this.evaluate(
      (left, top) => {
        const element = document.elementFromPoint(left, top);
        if (element instanceof Object && 'click' in element) (element as HTMLElement).click();
      },
      x,
      y,
    );
  }
}

/** The bytes of a `data:…;base64,` address. */
export function fromDataAddress(address: string): Buffer {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
