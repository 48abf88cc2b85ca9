import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureBrowser } from './browsers.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-browsers-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('ONRECORD_CHROMIUM', '');
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function browser(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test.skipIf(process.platform === 'win32')(
  'a stand-in and an old browser do not hide a good one that stands behind them',
  async () => {
    browser('chromium', 'exit 1');
    browser('chromium-browser', 'echo Chromium 90.0.1');
    const good = browser('google-chrome', 'echo Google Chrome 150.0.1');
    expect(await ensureBrowser('chrome', folder)).toBe(good);
    expect(process.env.ONRECORD_CHROMIUM).toBe(good);
  },
);
