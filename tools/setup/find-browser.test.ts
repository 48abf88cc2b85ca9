import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser, findCommand } from './find-browser.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-path-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('ONRECORD_CHROMIUM', '');
  vi.stubEnv('ONRECORD_FIREFOX', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function executable(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

test('a browser is found by each of its names', () => {
  const chrome = executable('google-chrome');
  expect(findBrowser('chrome')).toBe(chrome);
  const chromium = executable('chromium');
  expect(findBrowser('chrome')).toBe(chromium);
  const firefox = executable('firefox-esr');
  expect(findBrowser('firefox')).toBe(firefox);
});

test('the variable wins over PATH', () => {
  executable('chromium');
  const other = executable('my-own-build');
  vi.stubEnv('ONRECORD_CHROMIUM', other);
  expect(findBrowser('chrome')).toBe(other);
});

test('a variable that points at nothing is said, not passed over', () => {
  executable('firefox');
  vi.stubEnv('ONRECORD_FIREFOX', join(folder, 'gone'));
  expect(() => findBrowser('firefox')).toThrow(/ONRECORD_FIREFOX .*gone, which cannot be run/);
});

test('a file that cannot be run is no browser', () => {
  writeFileSync(join(folder, 'apt-get'), '');
  expect(findCommand('apt-get')).toBeUndefined();
});
