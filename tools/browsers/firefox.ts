import { GECKO_ID } from '../build/manifest.ts';
import { Bidi } from './bidi.ts';
import { selectionPlace } from './context-menu.ts';
import { closeWelcome, openPrivateWindow, tabIds } from './extension-calls.ts';
import { EXTENSION_UUID, startFirefox } from './firefox-process.ts';
import { FirefoxSidebar, fromDataAddress } from './firefox-sidebar.ts';
import { FirefoxTab, FirefoxView } from './firefox-view.ts';
import {
  allowInPrivate,
  pictureOf,
  pressInMenu,
  pressKeys,
  pressToolbarButton,
  sidebarIsOpen,
  stopEventPage,
} from './firefox-window.ts';
import type { Browser, LaunchOptions, Tab } from './types.ts';
import { waitFor } from './wait-for.ts';

const ORIGIN = `moz-extension://${EXTENSION_UUID}`;

/** Kept open in a background tab: through it the harness asks what an extension page may ask. */
const CONTROL_PAGE = 'src/ui/options/index.html';

/** Firefox can also be pictured with its own window around the page. */
export interface FirefoxBrowser extends Browser {
  windowPicture(): Promise<Buffer>;
}

/** Starts Firefox with a fresh profile and the extension in it. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxBrowser> {
  const process = await startFirefox(options);
  try {
    const bidi = await Bidi.connect(process.address);
    return await control(bidi, process, options);
  } catch (error) {
    await process.end();
    throw error;
  }
}

async function control(
  bidi: Bidi,
  process: Awaited<ReturnType<typeof startFirefox>>,
  options: LaunchOptions,
): Promise<FirefoxBrowser> {
  const session = await bidi.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const install = () =>
    bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.extension },
    });
  const openControl = async () => {
    const tab = new FirefoxTab(bidi, await newContext(bidi, true), -1);
    await tab.goto(`${ORIGIN}/${CONTROL_PAGE}`);
    return tab;
  };
  const window = new FirefoxView(bidi, await windowContext(bidi));
  if (options.inPrivate) await window.evaluate(allowInPrivate, GECKO_ID);
  await install();
  let page = await openControl();
  await page.evaluate(closeWelcome);
  let sidebar = new FirefoxSidebar(page, window);

  const open = async (url: string): Promise<Tab> => {
    const known = new Set(await page.evaluate(tabIds));
    const context = await newContext(bidi, false);
    const id = await waitFor('the new tab', async () =>
      (await page.evaluate(tabIds)).find((id) => !known.has(id)),
    );
    const tab = new FirefoxTab(bidi, context, id);
    await tab.goto(url);
    return tab;
  };

  return {
    name: 'firefox',
    version: session.capabilities.browserVersion,
    open,
    openPrivate: (url) => page.evaluate(openPrivateWindow, url),
    openExtensionPage: (path) => open(`${ORIGIN}/${path}`),
    inExtension: (fn, ...args) => page.evaluate(fn, ...args),
    pressToolbar: async (tab) => {
      await tab.activate();
      const pressed = Date.now();
      await window.evaluate(pressToolbarButton, GECKO_ID);
      return pressed;
    },
    pressShortcut: async (tab, keys) => {
      await tab.activate();
      await window.evaluate(pressKeys, keys);
    },
    chooseInMenu: async (tab, { title }) => {
      await tab.activate();
      const { x, y } = await tab.evaluate(selectionPlace);
      await tab.click(x, y, 'right');
      await waitFor('the context menu', () => window.evaluate(pressInMenu, title));
    },
    panel: async () => {
      if (!(await window.evaluate(sidebarIsOpen))) return undefined;
      return (await sidebar.evaluate(() => document.readyState)) === 'complete'
        ? sidebar
        : undefined;
    },
    windowPicture: async () => fromDataAddress(await window.evaluate(pictureOf, 'window', null)),
    workerHeap: () => Promise.resolve(undefined),
    stopWorker: () => window.evaluate(stopEventPage, GECKO_ID),
    update: async () => {
      await install();
      page = await openControl();
      sidebar = new FirefoxSidebar(page, window);
    },
    endQuota: () => Promise.resolve(),
    extensionLog: () =>
      Promise.resolve(process.printed.filter((line) => line.includes('Onrecord'))),
    closed: process.exited,
    close: process.end,
  };
}

async function newContext(bidi: Bidi, background: boolean): Promise<string> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
    background,
  });
  return context;
}

/** The context of Firefox's own window, for privileged script. */
async function windowContext(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: { context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const first = contexts[0];
  if (!first) throw new Error('Firefox shows no window.');
  return first.context;
}
