import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chrome' | 'firefox'} BrowserName */

/** The names a browser goes by on PATH. Chromium first: branded Chrome is stricter with extensions. */
const NAMES = {
  chrome: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr'],
};

/** Set to an executable, it wins over everything that would be found. */
export const OVERRIDES = { chrome: 'ONRECORD_CHROMIUM', firefox: 'ONRECORD_FIREFOX' };

/**
 * Finds a browser: the override, then PATH, then where this system keeps its applications.
 * @param {BrowserName} browser
 * @returns {string | undefined} the executable's path
 * @throws {Error} when the override points at nothing that can be run
 */
export function findBrowser(browser) {
  return findBrowsers(browser)[0];
}

/**
 * All that may be the browser, best first: the first can be too old, or a mere stand-in.
 * @param {BrowserName} browser
 * @returns {string[]} paths of executables; with the override, that one alone
 * @throws {Error} when the override points at nothing that can be run
 */
export function findBrowsers(browser) {
  const override = process.env[OVERRIDES[browser]];
  if (override) {
    if (isExecutable(override)) return [override];
    throw new Error(`${OVERRIDES[browser]} is set to ${override}, which cannot be run.`);
  }
  return [...onPath(NAMES[browser]), ...applications(browser)].filter(isExecutable);
}

/**
 * Finds a command on PATH.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findCommand(name) {
  return onPath([name]).find(isExecutable);
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
}

/**
 * @param {BrowserName} browser
 * @returns {string[]}
 */
function applications(browser) {
  if (process.platform === 'darwin') {
    const inside =
      browser === 'chrome'
        ? ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
        : ['Firefox.app/Contents/MacOS/firefox'];
    const homes = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return homes.flatMap((home) => inside.map((app) => join(home, app)));
  }
  if (process.platform === 'win32') {
    const inside =
      browser === 'chrome'
        ? ['Chromium/Application/chrome.exe', 'Google/Chrome/Application/chrome.exe']
        : ['Mozilla Firefox/firefox.exe'];
    const homes = [
      process.env.ProgramFiles,
      process.env['ProgramFiles(x86)'],
      process.env.LOCALAPPDATA,
    ];
    return homes.flatMap((home) => (home ? inside.map((app) => join(home, app)) : []));
  }
  return [];
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
