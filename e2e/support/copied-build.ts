import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { outDir } from '../../tools/build/extension-paths.ts';
import type { BrowserName } from '../../tools/build/manifest.ts';

const root = resolve(import.meta.dirname, '../..');

/** The test build in a folder of its own, where a test can change it. */
export interface CopiedBuild {
  folder: string;
  /** Makes it as it was built again. */
  restore: () => void;
  remove: () => void;
}

/** What tests change of a manifest. */
export interface BuiltManifest {
  version: string;
  side_panel?: unknown;
  sidebar_action?: unknown;
  commands?: Record<string, object>;
  permissions: string[];
  background: { scripts?: string[] };
}

/** @param change what is changed in its manifest, in place */
export function copiedBuild(
  browser: BrowserName,
  change: (manifest: BuiltManifest, folder: string) => void,
): CopiedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-build-'));
  const restore = () => {
    cpSync(resolve(root, outDir(browser, 'test')), folder, { recursive: true });
  };
  restore();
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as BuiltManifest;
  change(manifest, folder);
  writeFileSync(path, JSON.stringify(manifest));
  return { folder, restore, remove: () => rmSync(folder, { recursive: true }) };
}
