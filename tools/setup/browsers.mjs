import { existsSync } from 'node:fs';
import { agree } from './ask.mjs';
import { unfit } from './browser-version.mjs';
import { OVERRIDES, findBrowsers } from './find-browser.mjs';
import { playwrightPath, waysToInstall } from './install-browser.mjs';
import { say, step } from './say.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

const TITLES = { chrome: 'Chromium', firefox: 'Firefox' };

/**
 * Sees to it that a browser is there: found, or else installed. What is found is left in the
 * environment, so that everything started later uses the same one.
 * @param {BrowserName} browser
 * @param {string} root the repository
 * @returns {Promise<string>} the executable
 * @throws {Error} when no way worked, or the person at the terminal said no
 */
export async function ensureBrowser(browser, root) {
  const found = (await usable(browser, root)) ?? (await install(browser, root));
  process.env[OVERRIDES[browser]] = found;
  return found;
}

/**
 * @param {BrowserName} browser
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
async function usable(browser, root) {
  for await (const executable of candidates(browser, root)) {
    const fault = await unfit(browser, executable);
    if (!fault) return executable;
    say(`${fault}; looking further.`);
  }
  return undefined;
}

/**
 * @param {BrowserName} browser
 * @param {string} root
 */
async function* candidates(browser, root) {
  yield* findBrowsers(browser);
  const downloaded = await playwrightPath(browser, root);
  if (downloaded && existsSync(downloaded)) yield downloaded;
}

/**
 * @param {BrowserName} browser
 * @param {string} root
 */
async function install(browser, root) {
  say(`${TITLES[browser]} was not found on this machine.`);
  for (const { title, run } of waysToInstall(browser, root)) {
    if (!(await agree(`Install ${title}?`))) continue;
    const done = await step(`Installing ${title}`, run);
    const executable = done ? await usable(browser, root) : undefined;
    if (executable) return executable;
    say(`${title} did not work here.`);
  }
  throw new Error(
    `${TITLES[browser]} is needed and could not be installed. Install it yourself, or set ` +
      `${OVERRIDES[browser]} to its executable, and run the command again.`,
  );
}
