import { runKept } from './run-command.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

/** The manifest's floors: older browsers refuse the extension. */
export const FLOORS = { chrome: 140, firefox: 150 };

/**
 * Asks a browser for its version. A package that only stands in for a real browser (Ubuntu's
 * without snap) fails here.
 * @param {string} executable
 * @returns {Promise<number | undefined>} the major version, or undefined when it does not run
 */
export async function majorVersion(executable) {
  const { code, output } = await runKept(executable, ['--version'], { timeout: 20_000 });
  if (code !== 0) return undefined;
  const version = /(\d+)\.\d+/.exec(
    output.split('\n').findLast((line) => /\d+\.\d/.test(line)) ?? '',
  );
  return version ? Number(version[1]) : undefined;
}

/**
 * @param {BrowserName} browser
 * @param {string} executable
 * @returns {Promise<string | undefined>} why it cannot be used; undefined when it can
 */
export async function unfit(browser, executable) {
  // Chrome on Windows opens a window instead of answering.
  if (process.platform === 'win32') return undefined;
  const version = await majorVersion(executable);
  if (version === undefined) return `${executable} does not start`;
  if (version < FLOORS[browser])
    return `${executable} is version ${version}, Onrecord needs ${FLOORS[browser]} or newer`;
  return undefined;
}
