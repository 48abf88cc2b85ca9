/**
 * The wrapper over Chrome's own API, as in a Chrome that has no `browser` (before 148): these tests
 * load the real polyfill over a fake `chrome`.
 */
import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

function fakeEvent() {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => listeners.add(listener),
    removeListener: (listener: Listener) => listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
  };
}

/** Chrome's API in its callback form, as the wrapper calls it. */
function fakeChrome() {
  const runtime = {
    id: 'own-id',
    lastError: undefined as { message: string } | undefined,
    getURL: (path: string) => `chrome-extension://own-id/${path}`,
    getManifest: () => ({ version: '1.2.3' }),
    onMessage: fakeEvent(),
    sendMessage: vi.fn((_message: unknown, reply: (answer?: unknown) => void) => reply('pong')),
  };
  return {
    runtime,
    tabs: {
      sendMessage: vi.fn(
        (_tab: number, _message: unknown, _options: unknown, reply: (answer: unknown) => void) =>
          reply('from the tab'),
      ),
      query: vi.fn((_query: unknown, reply: (tabs: unknown[]) => void) =>
        reply([
          { id: 1, windowId: 7, url: 'https://news.example/', title: 'News', discarded: false },
          { id: 2, windowId: 7, discarded: true },
          { windowId: 7 },
        ]),
      ),
      onActivated: fakeEvent(),
    },
    permissions: {
      contains: vi.fn((_wanted: unknown, reply: (has: boolean) => void) => reply(true)),
    },
    sidePanel: { open: vi.fn(() => Promise.resolve()), close: vi.fn(() => Promise.resolve()) },
  };
}

let chrome: ReturnType<typeof fakeChrome>;

beforeEach(() => {
  chrome = fakeChrome();
  vi.stubGlobal('chrome', chrome);
  const load = createRequire(import.meta.url);
  const path = load.resolve('webextension-polyfill');
  Reflect.deleteProperty(load.cache, path);
  vi.resetModules();
  const wrapped: unknown = load(path);
  vi.doMock('webextension-polyfill', () => ({ default: wrapped }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('webextension-polyfill');
});

test('a message is posted and answered with a promise', async () => {
  const { postToBackground, postToTab } = await import('./messages.ts');
  expect(await postToBackground('ping')).toBe('pong');
  expect(await postToTab(3, 'ping')).toBe('from the tab');
  expect(chrome.tabs.sendMessage.mock.lastCall?.slice(0, 3)).toEqual([3, 'ping', { frameId: 0 }]);
});

test('a message that nobody hears rejects, or is nothing where nobody has to', async () => {
  const { postToBackground, postToPages } = await import('./messages.ts');
  chrome.runtime.sendMessage.mockImplementation((_message, reply) => {
    chrome.runtime.lastError = { message: 'Could not establish connection.' };
    reply();
    chrome.runtime.lastError = undefined;
  });
  await expect(postToBackground('ping')).rejects.toThrow('Could not establish connection.');
  expect(await postToPages('ping')).toBeUndefined();
});

test('a listener that answers is called in the turn of the message', async () => {
  const { onMessage } = await import('./messages.ts');
  const seen: unknown[] = [];
  onMessage((message) => {
    seen.push(message);
    return Promise.resolve('answer');
  });
  const [listener] = chrome.runtime.onMessage.listeners;
  const reply = vi.fn();
  const keepsOpen = listener!(...(['hello', { id: 'own-id' }, reply] as never[]));
  expect(seen).toEqual(['hello']);
  expect(keepsOpen).toBe(true);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledWith('answer'));
});

test('a listener that leaves a message alone keeps no channel open', async () => {
  const { onMessage } = await import('./messages.ts');
  onMessage(() => undefined);
  const [listener] = chrome.runtime.onMessage.listeners;
  expect(listener!(...(['hello', {}, vi.fn()] as never[]))).toBe(false);
});

test('a listener goes when its signal aborts', async () => {
  const { onMessage } = await import('./messages.ts');
  const { onActiveTabChanged } = await import('./tabs.ts');
  const controller = new AbortController();
  onMessage(() => undefined, controller.signal);
  onActiveTabChanged(() => undefined, controller.signal);
  const events = [chrome.runtime.onMessage, chrome.tabs.onActivated];
  expect(events.map(({ listeners }) => listeners.size)).toEqual([1, 1]);
  controller.abort();
  expect(events.map(({ listeners }) => listeners.size)).toEqual([0, 0]);
});

test('the side panel opens without a turn in between', async () => {
  const { hasSidePanel, openSidePanel, closeSidePanel } = await import('./side-panel.ts');
  expect(hasSidePanel()).toBe(true);
  const opening = openSidePanel(5);
  expect(chrome.sidePanel.open).toHaveBeenCalledWith({ tabId: 5 });
  await opening;
  await closeSidePanel(7);
  expect(chrome.sidePanel.close).toHaveBeenCalledWith({ windowId: 7 });
});

test('there is no sidebar in Chrome', async () => {
  const { hasSidebar } = await import('./sidebar.ts');
  expect(hasSidebar()).toBe(false);
});

test('open tabs leave out those asleep and those without an id', async () => {
  const { openTabs } = await import('./tabs.ts');
  expect(await openTabs()).toEqual([
    { id: 1, windowId: 7, url: 'https://news.example/', title: 'News' },
  ]);
});

test('a site is asked about by its host', async () => {
  const { hasSite } = await import('./permissions.ts');
  expect(await hasSite('https://news.example:8443/a?b#c')).toBe(true);
  expect(chrome.permissions.contains.mock.lastCall?.[0]).toEqual({
    origins: ['https://news.example/*'],
  });
  expect(await hasSite('chrome://settings')).toBe(false);
  expect(chrome.permissions.contains).toHaveBeenCalledTimes(1);
});

test('an extension that has gone is noticed', async () => {
  const { isConnected } = await import('./runtime.ts');
  expect(isConnected()).toBe(true);
  chrome.runtime.id = undefined as unknown as string;
  expect(isConnected()).toBe(false);
});
