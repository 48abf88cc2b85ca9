import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFlags } from './flags.mjs';

beforeEach(() => {
  vi.stubEnv('DISPLAY', ':0');
});
afterEach(() => vi.unstubAllEnvs());

test('no flags: Chromium, the demo page, a window', () => {
  expect(readFlags([])).toEqual({
    browser: 'chrome',
    page: undefined,
    headless: false,
    report: undefined,
    screenshot: undefined,
  });
});

test('every flag', () => {
  const words = '--browser firefox --page a.html --headless --report r.json --screenshot s.png';
  expect(readFlags(words.split(' '))).toEqual({
    browser: 'firefox',
    page: 'a.html',
    headless: true,
    report: 'r.json',
    screenshot: 's.png',
  });
});

test.runIf(process.platform === 'linux')('headless by itself without a display', () => {
  vi.stubEnv('DISPLAY', undefined);
  vi.stubEnv('WAYLAND_DISPLAY', undefined);
  expect(readFlags([]).headless).toBe(true);
});

test.each([['--headles'], ['--browser', 'safari'], ['page.html'], ['--report']])(
  '%s is refused with the usage',
  (...words) => {
    expect(() => readFlags(words)).toThrow(/npm start -- \[flags\]/);
  },
);
