import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SCHEMA_FOLDER, writeSchemas } from '../../src/editor/schema/write-schemas.ts';
import { buildExtension } from './build.ts';
import type { BrowserName, BuildMode } from './manifest.ts';

const USAGE = 'npm run build -- [--browser chrome|firefox|both] [--mode release|test]';

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'both' },
    mode: { type: 'string', default: 'release' },
  },
});

const browsers: Record<string, BrowserName[]> = {
  chrome: ['chrome'],
  firefox: ['firefox'],
  both: ['chrome', 'firefox'],
};
const modes: Record<string, BuildMode> = { release: 'release', test: 'test' };
const chosen = browsers[values.browser];
const mode = modes[values.mode];

if (!chosen || !mode) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  await buildAll(chosen, mode);
}

/** A broken claim file is for people to read: its place and what was expected, no stack. */
async function buildAll(browsers: BrowserName[], mode: BuildMode): Promise<void> {
  try {
    writeSchemas(resolve(import.meta.dirname, '../..', SCHEMA_FOLDER));
    for (const browser of browsers) {
      const start = performance.now();
      const dir = await buildExtension(browser, mode);
      console.log(`${dir} built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
