import { beforeEach, expect, test, vi } from 'vitest';
import { pageAccess } from './access.ts';

const world = vi.hoisted(() => ({ url: undefined as string | undefined, all: false, granted: '' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { get: () => Promise.resolve({ id: 3, ...(world.url && { url: world.url }) }) },
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.length > 1 ? world.all : origins[0] === world.granted),
    },
  },
}));

beforeEach(() => void Object.assign(world, { url: undefined, all: false, granted: '' }));

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

test('a page whose address is kept from us may be asked for, unless everything is granted', async () => {
  expect(await pageAccess(3)).toEqual({ access: 'ask', host: '' });
  world.all = true;
  expect(await pageAccess(3)).toEqual({ access: 'never', host: '' });
});
