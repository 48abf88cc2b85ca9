import { createHash } from 'node:crypto';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { findBrowser } from '../setup/find-browser.mjs';
import { ChromeTab, ChromeView } from './chrome-view.ts';
import { workerHeap } from './chrome-worker.ts';
import { runtimeLog } from './chrome-log.ts';
import { selection, tellOfChoice } from './context-menu.ts';
import { closeWelcome, openPrivateWindow, tabIds } from './extension-calls.ts';
import type { Browser, LaunchOptions, Tab } from './types.ts';
import { waitFor } from './wait-for.ts';

/** Kept open in a background tab: through it the harness asks what an extension page may ask. */
const CONTROL_PAGE = 'src/ui/options/index.html';
const PANEL_PAGE = 'src/ui/panel/index.html';

/** Starts Chromium with a fresh profile and the extension in it. */
export async function launchChrome(options: LaunchOptions): Promise<Browser> {
  const context = await startChromium(options);
  const browser = context.browser();
  if (!browser) throw new Error('Chromium gave no browser to talk to.');
  const cdp = await browser.newBrowserCDPSession();
  const log = runtimeLog(context);
  const start = context.pages()[0] ?? (await context.newPage());
  const limit = await context.newCDPSession(start);
  if (options.quota !== undefined) await limitStorage(limit, options.extension, options.quota);
  const extension = await loadExtension(cdp, options);
  await waitFor('the service worker to start', () => context.serviceWorkers().length > 0);
  const openControl = () =>
    openInBackground(context, cdp, `chrome-extension://${extension}/${CONTROL_PAGE}`);
  let control = await openControl();
  const closed = new Promise<void>((resolve) => context.on('close', () => resolve()));

  const tabs = () => new ChromeView(control).evaluate(tabIds);
  const open = async (url: string): Promise<Tab> => {
    const known = new Set(await tabs());
    const page = await context.newPage();
    const id = await waitFor('the new tab', async () =>
      (await tabs()).find((id) => !known.has(id)),
    );
    const tab = new ChromeTab(page, id);
    await tab.goto(url);
    return tab;
  };
  await new ChromeView(control).evaluate(closeWelcome);
  // The limit ends with the session of the page that set it.
  if (options.quota === undefined) await start.close();

  return {
    name: 'chrome',
    version: browser.version(),
    open,
    openPrivate: (url) => new ChromeView(control).evaluate(openPrivateWindow, url),
    openExtensionPage: (path) => open(`chrome-extension://${extension}/${path}`),
    inExtension: (fn, ...args) => new ChromeView(control).evaluate(fn, ...args),
    pressToolbar: async (tab) => {
      await tab.activate();
      return pressAction(cdp, extension, await tab.evaluate(() => location.href));
    },
    pressShortcut: async (tab, keys) => {
      if (!(tab instanceof ChromeTab)) throw new Error('Not a tab of Chromium.');
      await tab.activate();
      await tab.pressShortcut(keys);
    },
    chooseInMenu: async (tab, { id }) => {
      const info = await tab.evaluate(selection);
      const [worker] = context.serviceWorkers();
      if (!worker) throw new Error('The service worker has stopped.');
      await worker.evaluate(tellOfChoice, { id, info, tab: tab.id });
    },
    panel: async () => {
      const pages = context.pages().filter((page) => page !== control && !page.isClosed());
      const panel = pages.find((page) => isPanel(page.url(), extension));
      const view = panel && new ChromeView(panel);
      return (await view?.evaluate(isShown)) ? view : undefined;
    },
    workerHeap: () => workerHeap(cdp, extension),
    stopWorker: () => stopWorker(context, cdp, control),
    update: async () => {
      const left = control;
      await loadExtension(cdp, options);
      // Chromium closes an extension's pages with it.
      await waitFor('the extension to end', () => left.isClosed());
      control = await openControl();
    },
    endQuota: () => limit.detach(),
    extensionLog: () => Promise.resolve(log.filter((line) => line.includes(extension))),
    closed,
    close: () => context.close(),
  };
}

function startChromium(options: LaunchOptions): Promise<BrowserContext> {
  // The side panel is a page of a kind that Playwright leaves alone unless told.
  process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
  const { width = 1280, height = 900, proxyPort } = options;
  const executablePath = findBrowser('chrome');
  return chromium.launchPersistentContext('', {
    ...(executablePath ? { executablePath } : {}),
    headless: options.headless,
    viewport: null,
    colorScheme: options.dark ? 'dark' : 'light',
    // As readers have it: extensions, and pages kept for the way back.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [
      '--enable-unsafe-extension-debugging',
      `--window-size=${width},${height}`,
      // Not Playwright's setting, which sends this machine's own addresses through it too.
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`] : []),
      // A container's root user has no sandbox to offer.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Not by `--load-extension`, which branded Chrome no longer takes. */
async function loadExtension(
  cdp: CDPSession,
  { extension: path, inPrivate = false }: LaunchOptions,
): Promise<string> {
  // Newer than Playwright's types.
  const options = { path, ...(inPrivate && { enableInIncognito: true }) };
  const { id } = await cdp.send('Extensions.loadUnpacked', options);
  return id;
}

/** Chromium names an unpacked extension by its path: the first 128 bits of its SHA-256, in a to p. */
function unpackedId(path: string): string {
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

async function openInBackground(context: BrowserContext, cdp: CDPSession, url: string) {
  const opening = context.waitForEvent('page', { predicate: (page) => page.url() === url });
  await cdp.send('Target.createTarget', { url, background: true });
  const page = await opening;
  await page.waitForLoadState();
  return page;
}

/**
 * Set before the extension is loaded, whose first database may be given more at once. The limit
 * holds as long as the session that set it.
 */
async function limitStorage(session: CDPSession, path: string, quotaSize: number) {
  const origin = `chrome-extension://${unpackedId(path)}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** @returns when it was pressed, in milliseconds since 1970 */
async function pressAction(cdp: CDPSession, id: string, url: string): Promise<number> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find((info) => info.url === url);
  if (!target) throw new Error(`No tab shows ${url}.`);
  const pressed = Date.now();
  await cdp.send('Extensions.triggerAction', { id, targetId: target.targetId });
  return pressed;
}

/** A panel that opens has no width at first. */
function isShown(): boolean {
  return document.readyState === 'complete' && innerWidth > 0;
}

function isPanel(url: string, id: string): boolean {
  return url.startsWith(`chrome-extension://${id}/${PANEL_PAGE}`) && !url.includes('tab=');
}

async function stopWorker(context: BrowserContext, cdp: CDPSession, control: Page): Promise<void> {
  const workers = async () => {
    const filter = [{ type: 'service_worker' }];
    const { targetInfos } = await cdp.send('Target.getTargets', { filter });
    return targetInfos.map(({ targetId }) => targetId);
  };
  const running = await workers();
  const session = await context.newCDPSession(control);
  await session.send('ServiceWorker.enable');
  await waitFor('the service worker to stop', async () => {
    // One that is just starting, or at an answer, goes on.
    await session.send('ServiceWorker.stopAllWorkers');
    const now = await workers();
    // An open page may have woken another by then.
    return !running.some((id) => now.includes(id));
  });
  await session.detach();
}
