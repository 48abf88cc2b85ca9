import { expect, test } from 'vitest';
import base from '../../manifest.json' with { type: 'json' };
import { manifestFor } from './manifest.ts';

test("Chrome's release build has manifest.json as it is", () => {
  expect(manifestFor('chrome', 'release')).toEqual(base);
});

test('Firefox gets an event page and a sidebar, and nothing that only Chrome knows', () => {
  const manifest = manifestFor('firefox', 'release');
  expect(manifest).toMatchObject({
    background: { scripts: ['src/background/main.ts'], type: 'module' },
    sidebar_action: { default_panel: 'src/ui/panel/index.html' },
    browser_specific_settings: { gecko: { strict_min_version: '150.0' } },
  });
  expect(manifest).not.toHaveProperty('side_panel');
  expect(manifest).not.toHaveProperty('minimum_chrome_version');
  expect(manifest.permissions).not.toContain('sidePanel');
  expect(manifest.permissions).not.toContain('offscreen');
});

test('only test builds have sites granted', () => {
  expect(manifestFor('firefox', 'test').host_permissions).toEqual(['<all_urls>']);
  expect(manifestFor('firefox', 'test')).not.toHaveProperty('optional_host_permissions');
  expect(manifestFor('firefox', 'release')).not.toHaveProperty('host_permissions');
  expect(base).not.toHaveProperty('host_permissions');
});

test('only test builds fetch feeds from this computer, and none fetches over plain http otherwise', () => {
  const sources = (mode: 'release' | 'test') =>
    /connect-src ([^;]*)/.exec(
      manifestFor('chrome', mode).content_security_policy!.extension_pages!,
    )![1];
  expect(sources('release')).toBe("'self' https:");
  expect(sources('test')).toBe("http://127.0.0.1:* 'self' https:");
});
