import { expect, test, vi } from 'vitest';
import { removeAllSites, sitePattern } from './permissions.ts';

const { remove, granted } = vi.hoisted(() => ({ remove: vi.fn(), granted: [] as string[] }));
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { remove, getAll: () => Promise.resolve({ origins: granted }) } },
}));

test.each([
  ['https://news.example/story?id=1#top', 'https://news.example/*'],
  ['http://127.0.0.1:8080/page.html', 'http://127.0.0.1/*'],
  ['file:///home/reader/page.html', 'file:///*'],
  ['chrome://extensions/', undefined],
  ['about:blank', undefined],
  ['javascript:alert(1)', undefined],
  ['not an address', undefined],
])('the pattern of %s is %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});

test('access to all sites is given back in whatever form it was given, and chosen sites stay', async () => {
  granted.push('<all_urls>', '*://*/*', 'https://news.example/*', '*://*.news.example/*');
  await removeAllSites();
  expect(remove).toHaveBeenCalledWith({
    origins: ['http://*/*', 'https://*/*', '<all_urls>', '*://*/*'],
  });
});
