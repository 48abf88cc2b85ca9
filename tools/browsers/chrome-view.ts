import type { Page } from 'playwright';
import { CardView } from './card-view.ts';
import { chromeCardRoot } from './chrome-card.ts';
import { pressKeys } from './chrome-keys.ts';
import { extentOf } from './extent.ts';
import { callText, readResult } from './page-function.ts';
import type { Key, PageFunction, Tab, View } from './types.ts';

/** A tab or the side panel in Chromium. */
export class ChromeView implements View {
  protected readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async evaluate<Args extends unknown[], Result>(
    fn: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    return readResult(await this.page.evaluate(callText(fn, args))) as Result;
  }

  async screenshot({ most }: { most?: number } = {}): Promise<Buffer> {
    if (most === undefined) return this.page.screenshot();
    const clip = { x: 0, y: 0, ...(await this.evaluate(extentOf, most)) };
    return this.page.screenshot({ fullPage: true, clip });
  }

  click(x: number, y: number, button: 'left' | 'right' = 'left'): Promise<void> {
    return this.page.mouse.click(x, y, { button });
  }
}

/** A tab with its number for extensions. */
export class ChromeTab extends ChromeView implements Tab {
  readonly id: number;

  constructor(page: Page, id: number) {
    super(page);
    this.id = id;
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  press(key: Key): Promise<void> {
    return this.page.keyboard.press(key);
  }

  async pressShortcut(keys: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await pressKeys(session, keys);
    await session.detach();
  }

  async card(): Promise<View | undefined> {
    const call = chromeCardRoot(this.page);
    return (await call('() => null')) && new CardView(this, call);
  }

  async heap(): Promise<number | undefined> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Performance.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await session.detach();
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
