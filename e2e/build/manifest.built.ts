import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outDir } from '../../tools/build/extension-paths.ts';
import type { BrowserName, BuildMode } from '../../tools/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = (browser: BrowserName, mode: BuildMode) => join(root, outDir(browser, mode));

const BUILDS: [BrowserName, BuildMode][] = [
  ['chrome', 'release'],
  ['firefox', 'release'],
  ['chrome', 'test'],
  ['firefox', 'test'],
];

describe.each(BUILDS)('the %s build for %s', (browser, mode) => {
  const dir = folder(browser, mode);
  const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((file) => file.endsWith('.js'));

  test('gives no page anything of the extension', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('runs on no site by itself: scripts are registered when a reader allows it', () => {
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  test('asks for sites, and has none beforehand but for tests', () => {
    if (mode === 'release') {
      expect(manifest.optional_host_permissions).toEqual(['<all_urls>']);
      expect(manifest).not.toHaveProperty('host_permissions');
    } else {
      expect(manifest.host_permissions).toEqual(['<all_urls>']);
    }
  });

  test('asks for no permission that it does not use', () => {
    const shared = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage'];
    const expected = browser === 'chrome' ? [...shared, 'offscreen', 'sidePanel'] : shared;
    expect([...(manifest.permissions as string[])].sort()).toEqual(expected.sort());
  });

  test('lets its pages load nothing but themselves, and fetch feeds', () => {
    const { extension_pages: policy } = manifest.content_security_policy as {
      extension_pages: string;
    };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    const [, fetched] = /connect-src ([^;]*);/.exec(policy)!;
    expect(fetched).toBe(`${mode === 'test' ? 'http://127.0.0.1:* ' : ''}'self' https:`);
    expect(policy.replace(fetched!, '').replace("'wasm-unsafe-eval'", '')).not.toMatch(
      /unsafe|https?:|\*/,
    );
  });

  test('shows the panel where the browser has a place for it', () => {
    const panel = 'src/ui/panel/index.html';
    expect(files).toContain(panel);
    if (browser === 'chrome') expect(manifest.side_panel).toEqual({ default_path: panel });
    else expect(manifest.sidebar_action).toMatchObject({ default_panel: panel });
  });

  test('has every file that its manifest names', () => {
    const named = JSON.stringify(manifest).match(/[\w./-]+\.(?:js|html|png|css)/g) ?? [];
    expect(named.length).toBeGreaterThan(5);
    for (const file of named) expect(files).toContain(file);
  });

  test('injects classic scripts that stand alone', () => {
    const injected = scripts.filter((file) => /^src\/(?:content|ui\/page-card)\//.test(file));
    expect(injected).toHaveLength(2);
    for (const file of injected)
      expect(readFileSync(join(dir, file), 'utf8')).not.toMatch(/^(?:import|export)\b/m);
  });

  test('carries the claims and their index', () => {
    expect(files).toEqual(expect.arrayContaining(['bundle/collection.json', 'bundle/index.bin']));
  });

  test('carries the model of the reader of meaning, and its digests where it is opened', () => {
    for (const file of ['meaning/model.safetensors', 'meaning/tokenizer.json']) {
      const digest = createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex');
      const openers = scripts.filter((script) =>
        readFileSync(join(dir, script), 'utf8').includes(digest),
      );
      expect(openers, file).toContain('assets/worker.js');
      // The background has the gate's vectors from it.
      expect(openers, file).toHaveLength(2);
    }
    expect(files.includes('src/background/meaning/offscreen.html')).toBe(browser === 'chrome');
  });

  test('has no code that makes code', () => {
    for (const file of scripts) {
      const code = readFileSync(join(dir, file), 'utf8');
      expect(code, file).not.toMatch(/\bnew Function\(|\beval\(/);
    }
  });
});

test('the floors are those that the platform needs', () => {
  const read = (browser: BrowserName) =>
    JSON.parse(readFileSync(join(folder(browser, 'release'), 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >;
  expect(read('chrome').minimum_chrome_version).toBe('140');
  expect(read('firefox').browser_specific_settings).toMatchObject({
    gecko: { strict_min_version: '150.0', data_collection_permissions: { required: ['none'] } },
  });
});
