import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { outDir } from '../../tools/build/extension-paths.ts';
import type { BrowserName } from '../../tools/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');

/** A folder from which a browser takes the extension, first in an older version. */
export interface Versions {
  folder: string;
  /** Puts the version that was built in the older one's place. */
  upgrade(): void;
  remove(): void;
}

/** @param older its number; no version was released yet, so that its files are those of the present one */
export function olderVersion(browser: BrowserName, older: string): Versions {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-versions-'));
  const manifest = join(folder, 'manifest.json');
  const copy = () => cpSync(resolve(root, outDir(browser, 'test')), folder, { recursive: true });
  copy();
  const said = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  writeFileSync(manifest, JSON.stringify({ ...said, version: older }));
  return { folder, upgrade: copy, remove: () => rmSync(folder, { recursive: true }) };
}
