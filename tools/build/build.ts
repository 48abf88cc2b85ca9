import { resolve } from 'node:path';
import { build } from 'vite';
import { outDir } from './extension-paths.ts';
import { extensionConfig } from './extension.ts';
import type { BrowserName, BuildMode } from './manifest.ts';

/**
 * Builds the extension for one browser. One at a time: crxjs keeps its state in the module.
 * @returns the folder it was left in
 * @throws when the build fails; a broken claim file says its file, line and what was expected.
 */
export async function buildExtension(browser: BrowserName, mode: BuildMode): Promise<string> {
  const config = extensionConfig(browser, mode);
  await build({ ...config, configFile: false, mode: 'production', logLevel: 'warn' });
  return resolve(config.root ?? '.', outDir(browser, mode));
}
