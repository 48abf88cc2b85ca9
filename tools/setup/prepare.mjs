import { ensureBrowser } from './browsers.mjs';
import { checkNode } from './node-version.mjs';
import { ensurePackages } from './packages.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

/**
 * Makes a fresh clone ready: Node is new enough, the packages and the browsers are there.
 * @param {string} root the repository
 * @param {BrowserName[]} browsers
 * @throws {Error} with a message for people
 */
export async function prepare(root, browsers) {
  checkNode();
  await ensurePackages(root);
  for (const browser of browsers) await ensureBrowser(browser, root);
}
