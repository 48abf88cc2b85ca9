import { resolve } from 'node:path';
import { buildExtension } from '../../tools/build/build.ts';
import { launchBrowser } from '../../tools/browsers/launch.ts';
import type { Browser, BrowserName } from '../../tools/browsers/types.ts';
import { readPage } from '../../tools/launch/read-page.ts';
import { servePages } from '../../tools/launch/serve.ts';
import { contentScript, type Configuration } from './configurations.ts';
import { documents } from './documents.ts';
import { bundledQuotes } from './quotes.ts';

const SMALL_PAGES = resolve(import.meta.dirname, '../../e2e/pages');

/** A browser with the extension, and the pages to open in it. */
export interface Stage {
  browser: Browser;
  /** Where the pages are served: `plain/`, `marked/`, and the small pages of the e2e tests. */
  origin: string;
  /** How many phrases of claims stand in the pages and are given to mark.js. */
  phrases: number;
  /** Makes the next page that is opened be read by the extension, or not. */
  prepare: (how: Configuration) => Promise<void>;
  close: () => Promise<void>;
}

/** Builds the extension as the e2e tests have it, and starts a browser with it. */
export async function startStage(name: BrowserName): Promise<Stage> {
  const extension = await buildExtension(name, 'test');
  const quotes = bundledQuotes(extension);
  const server = await servePages(SMALL_PAGES, documents(quotes));
  try {
    const browser = await launchBrowser(name, { extension, headless: true });
    const script = await contentScript(browser);
    return {
      browser,
      origin: server.origin,
      phrases: quotes.length,
      async prepare(how) {
        // A small page is read first, so that the background is awake and has its index.
        await script.putIn();
        await readSmallPage(browser, server.origin);
        if (how !== 'with') await script.takeOut();
      },
      async close() {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function readSmallPage(browser: Browser, origin: string): Promise<void> {
  const tab = await browser.open(`${origin}/article.html`);
  await readPage(browser, tab);
  await tab.close();
}
