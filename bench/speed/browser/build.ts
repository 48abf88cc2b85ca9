import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { GECKO_ID, type BrowserName } from '../../../tools/build/manifest.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const BACKGROUND = 'background.js';
/** Where tools/browsers looks for a page to ask from. */
const CONTROL_PAGE = 'src/ui/options/index.html';

/**
 * Builds the bench's own extension: its background holds all systems, and it may fetch from this
 * machine. @returns its folder
 */
export async function buildBenchExtension(browser: BrowserName): Promise<string> {
  const folder = join(ROOT, 'out/bench', browser);
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: browser === 'chrome' ? 'chrome140' : 'firefox150',
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'background.ts'),
        output: { format: 'iife', entryFileNames: BACKGROUND },
      },
    },
  });
  await put(join(folder, 'manifest.json'), JSON.stringify(manifestOf(browser)));
  await put(join(folder, CONTROL_PAGE), '<!doctype html><title>Onrecord bench</title>');
  return folder;
}

function manifestOf(browser: BrowserName) {
  return {
    manifest_version: 3,
    name: 'Onrecord bench',
    version: '0.1.0',
    host_permissions: ['http://127.0.0.1/*'],
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self'; connect-src http://127.0.0.1:*",
    },
    ...(browser === 'chrome'
      ? { background: { service_worker: BACKGROUND } }
      : {
          background: { scripts: [BACKGROUND] },
          browser_specific_settings: { gecko: { id: GECKO_ID } },
        }),
  };
}

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
