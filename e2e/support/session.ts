import { resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../tools/browsers/launch.ts';
import type { Browser, LaunchOptions, PageState, Tab } from '../../tools/browsers/types.ts';
import { outDir } from '../../tools/build/extension-paths.ts';
import { readPage } from '../../tools/launch/read-page.ts';
import { servePages, type PageServer } from '../../tools/launch/serve.ts';
import { heavyPages } from './heavy-pages.ts';

const root = resolve(import.meta.dirname, '../..');

/** The browser that this run is for. */
export const browserName = process.env.ONRECORD_E2E === 'firefox' ? 'firefox' : 'chrome';

/** A browser with the extension and a server with the pages, for the tests of one file. */
export interface Session {
  readonly browser: Browser;
  readonly server: PageServer;
  /** Opens one of `e2e/pages` in a new tab. */
  visit: (page: string) => Promise<Tab>;
  /** Waits until all of a tab's page was read, matched and looked at again. */
  read: (tab: Tab) => Promise<PageState>;
}

/** Starts a session before the tests of a file and ends it after them. */
export function useSession(options: Partial<LaunchOptions> = {}): Session {
  let browser: Browser | undefined;
  let server: PageServer | undefined;

  beforeAll(async () => {
    server = await servePages(resolve(root, 'e2e/pages'), heavyPages);
    browser = await launchBrowser(browserName, {
      extension: resolve(root, outDir(browserName, 'test')),
      headless: true,
      ...options,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const started = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The session has not started.');
    return part;
  };
  return {
    get browser() {
      return started(browser);
    },
    get server() {
      return started(server);
    },
    visit: (page) => started(browser).open(`${started(server).origin}/${page}`),
    read: (tab) => readPage(started(browser), tab),
  };
}
