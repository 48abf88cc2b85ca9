import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mayStillRead, pageAccess } from './access.ts';

const world = vi.hoisted(() => ({
  url: undefined as string | undefined,
  all: false,
  granted: '',
  paused: [] as string[],
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: () => Promise.resolve({ id: 3, ...(world.url && { url: world.url }) }) },
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.length > 1 ? world.all : origins[0] === world.granted),
    },
    storage: {
      local: {
        get: () => Promise.resolve({ 'paused-hosts': world.paused }),
        setAccessLevel: () => Promise.resolve(),
      },
      sync: { setAccessLevel: () => Promise.resolve() },
      session: { get: () => Promise.resolve({}) },
    },
  },
}));

beforeEach(() => {
  Object.assign(world, { url: undefined, all: false, granted: '', paused: [] });
});

test.each([
  ['https://news.example:8080/a', 'https://news.example/*', 'granted', 'news.example:8080'],
  ['https://news.example/a', '', 'ask', 'news.example'],
  ['file:///home/reader/page.html', 'file:///*', 'granted', ''],
  ['chrome://settings/', '', 'never', ''],
  [
    'https://chromewebstore.google.com/detail/x',
    'https://chromewebstore.google.com/*',
    'never',
    '',
  ],
  ['https://addons.mozilla.org/en-US/', 'https://addons.mozilla.org/*', 'never', ''],
])('%s with a grant of "%s": %s', async (url, granted, access, host) => {
  Object.assign(world, { url, granted });
  expect(await pageAccess(3)).toEqual({ access, host });
});

test('a host that is paused is, whatever its port; its subdomains are others', async () => {
  Object.assign(world, { granted: 'https://news.example/*', paused: ['news.example'] });
  world.url = 'https://news.example:8080/a';
  expect(await pageAccess(3)).toEqual({ access: 'paused', host: 'news.example:8080' });
  world.url = 'https://live.news.example/a';
  expect(await pageAccess(3)).toEqual({ access: 'ask', host: 'live.news.example' });
});

test('a page whose address is kept from us may be asked for, unless everything is granted', async () => {
  expect(await pageAccess(3)).toEqual({ access: 'ask', host: '' });
  world.all = true;
  expect(await pageAccess(3)).toEqual({ access: 'never', host: '' });
});

describe('after access was taken back, a frame is read on', () => {
  const granted = 'https://videos.example/*';
  const asks = (url: string, frame = 4) => mayStillRead({ tab: 3, frame, url });
  beforeEach(() => void Object.assign(world, { url: 'https://news.example/a', granted }));

  test.each([
    ['where its own site is granted', 'https://videos.example/embed', true],
    ['with the page whose origin it has', 'https://news.example/chart', true],
    ['with its page when it has no address', 'about:srcdoc', true],
    ['not where its site is granted no more', 'https://adverts.example/', false],
  ])('%s', async (_, url, holds) => {
    expect(await asks(url)).toBe(holds);
  });

  test('and the page itself, which is stopped or left by its tab', async () => {
    expect(await asks('https://adverts.example/', 0)).toBe(true);
  });

  test('not in a page of a host that is paused', async () => {
    world.paused = ['news.example'];
    expect(await asks('https://videos.example/embed')).toBe(false);
    expect(await asks('https://news.example/a', 0)).toBe(false);
  });

  test('nor where its own host is', async () => {
    world.paused = ['videos.example'];
    expect(await asks('https://videos.example/embed')).toBe(false);
    expect(await asks('https://news.example/chart')).toBe(true);
  });

  test('not in a page that is out of reach', async () => {
    world.url = undefined;
    expect(await asks('https://adverts.example/')).toBe(false);
  });
});
