import { expect, test, vi } from 'vitest';

type Listener = (...args: unknown[]) => unknown;

const world = vi.hoisted(() => {
  const listeners: Record<string, Listener> = {};
  const event = (name: string) => ({
    addListener: (listener: Listener) => void (listeners[name] = listener),
  });
  const calls: unknown[][] = [];
  const done =
    (name: string, answer?: unknown) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      return Promise.resolve(answer);
    };
  const guarded = (name: string) => ({
    get: done(`${name}.get`, {}),
    set: done(`${name}.set`),
    setAccessLevel: done(`${name}.setAccessLevel`),
  });
  const browser = {
    runtime: {
      id: 'own',
      getURL: (path: string) => `chrome-extension://own/${path}`,
      getManifest: () => ({ version: '0.2.0' }),
      onMessage: event('message'),
      onInstalled: event('installed'),
      sendMessage: done('sendMessage'),
    },
    action: {
      onClicked: event('clicked'),
      setBadgeText: done('setBadgeText'),
      setBadgeBackgroundColor: done('setBadgeBackgroundColor'),
      setBadgeTextColor: done('setBadgeTextColor'),
    },
    permissions: {
      onAdded: event('granted'),
      onRemoved: event('revoked'),
      getAll: done('getAll', { origins: [] }),
    },
    scripting: {
      getRegisteredContentScripts: done('getRegisteredContentScripts', []),
      insertCSS: done('insertCSS'),
    },
    tabs: {
      onRemoved: event('removed'),
      sendMessage: done('tabs.sendMessage', { document: 'd', speech: false }),
    },
    windows: { onRemoved: event('window-closed') },
    contextMenus: {
      onClicked: event('menu'),
      removeAll: done('removeAll'),
      create: done('create'),
    },
    alarms: { onAlarm: event('alarm'), get: done('alarms.get'), clear: done('alarms.clear') },
    storage: {
      session: { get: done('get', {}), set: done('set'), remove: done('remove') },
      local: guarded('local'),
      sync: { ...guarded('sync'), onChanged: event('settings') },
    },
    sidePanel: { open: done('open') },
  };
  return { browser, listeners, calls };
});
vi.mock('webextension-polyfill', () => ({ default: world.browser }));
vi.mock('virtual:bundle', () => ({ digest: 'digest', publisher: 'onrecord' }));
vi.stubGlobal('addEventListener', vi.fn());
vi.mock('virtual:meaning', () => ({ idle: 60_000, slowest: 100 }));
vi.mock('virtual:feed', () => ({ builtIn: undefined }));
vi.mock('./scripts.ts', () => ({ CONTENT_SCRIPT: '/content.js', PAGE_CARD_SCRIPT: '/card.js' }));
vi.mock('../store/claims-store.ts', () => ({ openClaimsStore: () => ({}) }));
vi.mock('../store/feeds-store.ts', () => ({ openFeedsStore: () => () => ({}) }));

const content = { id: 'own', tab: { id: 3 }, frameId: 0, url: 'https://news.example/' };
const panel = { id: 'own', url: 'chrome-extension://own/panel.html' };
const send = (contract: string, call: string, body: unknown, sender: unknown) =>
  world.listeners.message!({ contract, call, body }, sender) as Promise<unknown> | undefined;
const made = (name: string) => world.calls.filter(([call]) => call === name);

test('the background answers each side, and only in its own contract', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const loading = import('./main.ts');
  await loading;
  expect(Object.keys(world.listeners).sort()).toEqual(
    [
      'alarm',
      'clicked',
      'granted',
      'installed',
      'menu',
      'message',
      'removed',
      'revoked',
      'settings',
      'window-closed',
    ].sort(),
  );

  await send('content-background', 'changed', { document: 'd', marked: 4 }, content);
  expect(made('setBadgeText')).toEqual([['setBadgeText', { tabId: 3, text: '4' }]]);

  await send('content-background', 'changed', { document: 'former', marked: 9 }, content);
  expect(made('setBadgeText')).toHaveLength(1);

  const names = {
    certain: 'haaaaaaa',
    likely: 'hbbbbbbb',
    corrected: 'hccccccc',
    chosen: 'hddddddd',
  };
  await send('content-background', 'style', names, content);
  expect(made('insertCSS')).toHaveLength(2);

  const choice = { document: 'd', match: 'match-1', claim: 'onrecord/one' };
  const opening = send('content-background', 'open', choice, content);
  expect(made('open')).toEqual([['open', { tabId: 3 }]]);
  await opening;

  await expect(send('content-background', 'open', choice, panel)).rejects.toThrow('refused');
  await expect(send('panel-background', 'card', { claim: 'a/b' }, content)).rejects.toThrow();
  await expect(send('panel-background', 'read', { tab: 'three' }, panel)).rejects.toThrow();
  await expect(send('content-background', 'style', { certain: '}' }, content)).rejects.toThrow();
  await expect(send('content-background', 'style', { certain: '{' }, content)).rejects.toThrow();
  expect(made('open')).toHaveLength(1);
  expect(warn).toHaveBeenCalledTimes(4);
  expect(send('background-panel', 'changed', { tab: 3 }, panel)).toBeUndefined();
});
