import { resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import type { UserConfig } from 'vite';
import base from '../../manifest.json' with { type: 'json' };
import { pointAtBackground } from './background-plugin.ts';
import { bundlePlugin } from './bundle-plugin.ts';
import { feedPlugin } from './feed-plugin.ts';
import { licencesPlugin } from './licences-plugin.ts';
import { localesPlugin } from './locales-plugin.ts';
import { outDir } from './extension-paths.ts';
import { meaningFiles, meaningModule } from './meaning-plugin.ts';
import { manifestFor, type BrowserName, type BuildMode } from './manifest.ts';
import { oneScript } from './one-script-plugin.ts';
import { reproducible } from './reproducible-plugin.ts';
import { stripUnused } from './strip-plugin.ts';

const root = resolve(import.meta.dirname, '../..');

/** Pages that no manifest key leads crxjs to: the sidebar in Firefox, the others in both. */
const PAGES = ['panel', 'welcome', 'draft'];

/** The offscreen document, which only Chrome has. */
const OFFSCREEN = 'src/background/meaning/offscreen.html';

const MODEL = resolve(root, 'src/core/meaning/model');

const SCRIPT = 'assets/[name].js';

/** How Vite builds the extension for one browser. */
export function extensionConfig(browser: BrowserName, mode: BuildMode): UserConfig {
  return {
    root,
    plugins: [
      bundlePlugin(),
      feedPlugin(),
      meaningModule(MODEL, mode),
      meaningFiles(MODEL),
      localesPlugin(resolve(root, '_locales')),
      pointAtBackground(resolve(root, base.background.service_worker)),
      crx({ manifest: manifestFor(browser, mode), browser }),
      oneScript(base.side_panel.default_path),
      stripUnused(),
      licencesPlugin(root),
      reproducible(),
    ],
    worker: {
      format: 'es',
      plugins: () => [meaningModule(MODEL, mode), reproducible()],
      rolldownOptions: { output: { entryFileNames: SCRIPT, chunkFileNames: SCRIPT } },
    },
    build: {
      outDir: outDir(browser, mode),
      emptyOutDir: true,
      target: browser === 'chrome' ? 'chrome140' : 'firefox150',
      modulePreload: false,
      // Reviewers of the stores, and readers, can read what they run.
      minify: false,
      rolldownOptions: {
        input: [
          ...PAGES.map((page) => `src/ui/${page}/index.html`),
          ...(browser === 'chrome' ? [OFFSCREEN] : []),
        ],
        // No digest in the names: it is made before `reproducible` has done its work.
        output: { entryFileNames: SCRIPT, chunkFileNames: SCRIPT },
      },
    },
  };
}
