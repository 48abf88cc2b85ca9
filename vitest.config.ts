import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tools/setup/find-browser.mjs';

const executablePath = findBrowser('chrome');

/** End-to-end tests of one browser: one after the other, each with the built extension. */
const e2e = (browser: 'chrome' | 'firefox') => ({
  test: {
    name: `e2e-${browser}`,
    include: ['e2e/*.e2e.ts', `e2e/${browser}/*.e2e.ts`],
    env: { ONRECORD_E2E: browser },
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
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
