import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/checks/longest-first.ts';
import { findBrowser } from './tools/setup/find-browser.mjs';

const executablePath = findBrowser('chrome');

/** Browsers side by side. A test waits for its browser more than it works: more of them than cores. */
const BROWSERS_AT_ONCE = Math.min(6, availableParallelism() + 1);

/**
 * End-to-end tests of one browser: each file with a browser of its own, which has the built
 * extension. Their limits are for what hangs: a slow, shared machine is no fault of the code.
 */
const e2e = (browser: 'chrome' | 'firefox') => ({
  test: {
    name: `e2e-${browser}`,
    include: ['e2e/*.e2e.ts', `e2e/${browser}/*.e2e.ts`],
    env: { ONRECORD_E2E: browser },
    // Files keep nothing in their modules: loading those once is enough.
    isolate: false,
    maxWorkers: BROWSERS_AT_ONCE,
    testTimeout: 240_000,
    hookTimeout: 120_000,
  },
});

const BROWSER_TESTS = ['**/*.browser.test.ts'];
const APART = ['src/{background,content,messages,platform}/**/*.test.ts'];

/** Tests without a browser. Machines are shared: a slow minute is no fault of the code. */
const unit = (
  name: string,
  more: { isolate?: boolean; include?: string[]; exclude?: string[] },
) => ({
  test: {
    name,
    testTimeout: 30_000,
    include: ['{src,bench,tools,e2e}/**/*.test.ts'],
    exclude: BROWSER_TESTS,
    ...more,
  },
});

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      // One after the other in one world: loading each module once takes half the time.
      unit('unit', { isolate: false, exclude: [...BROWSER_TESTS, ...APART] }),
      // These put a browser's interface in place before modules are loaded: each has its own world.
      unit('unit-apart', { include: APART }),
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // A container's root user has no sandbox to offer; these pages are our own.
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      // Looks at dist, which must have been built.
      { test: { name: 'build', include: ['e2e/build/*.built.ts'] } },
      e2e('chrome'),
      e2e('firefox'),
    ],
  },
});
