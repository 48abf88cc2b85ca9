import { parseArgs } from 'node:util';

/**
 * @typedef {object} Flags
 * @property {'chrome' | 'firefox'} browser
 * @property {string | undefined} page a file or an address; the demo page when absent
 * @property {boolean} headless
 * @property {string | undefined} report where to leave the report as JSON
 * @property {string | undefined} screenshot where to leave the picture
 */

export const USAGE = `npm start -- [flags]

  --browser chrome|firefox   which browser to open (chrome)
  --page FILE|URL            the page to open (the demo page)
  --headless                 no window: print what was marked, leave a screenshot.
                             By itself where there is no display.
  --report FILE.json         leave what was marked as JSON
  --screenshot FILE.png      leave a picture (headless: out/onrecord-BROWSER.png)`;

/**
 * Reads the flags of `npm start`.
 * @param {string[]} args
 * @returns {Flags}
 * @throws {Error} with the usage, for an unknown flag or a wrong value
 */
export function readFlags(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        browser: { type: 'string', default: 'chrome' },
        page: { type: 'string' },
        headless: { type: 'boolean', default: !hasDisplay() },
        report: { type: 'string' },
        screenshot: { type: 'string' },
      },
    });
    const { browser, page, headless, report, screenshot } = values;
    if (browser !== 'chrome' && browser !== 'firefox')
      throw new Error(`--browser is chrome or firefox, not "${browser}".`);
    return { browser, page, headless, report, screenshot };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
}

function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}
