import { expect, test, vi } from 'vitest';
import { sitePattern } from './permissions.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

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
