import { statSync } from 'node:fs';
import { join } from 'node:path';
import { agree } from './ask.mjs';
import { runShown } from './run-command.mjs';
import { step } from './say.mjs';

const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Installs the packages of package-lock.json when they are missing or older than it.
 * @param {string} root the repository
 * @throws {Error} when npm fails, or the person at the terminal said no
 */
export async function ensurePackages(root) {
  if (packagesAreCurrent(root)) return;
  if (!(await agree('The packages of package-lock.json are missing or old. Install them here?')))
    throw new Error('Nothing works without the packages; `npm ci` installs them.');
  const what = changed(join(root, INSTALLED)) === undefined ? 'Installing' : 'Updating';
  await step(`${what} the packages of package-lock.json (npm ci, about 20 s)`, async () => {
    const code = await npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
    if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); its own words are above.`);
  });
}

/**
 * Whether what is installed is at least as new as package-lock.json.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const installed = changed(join(root, INSTALLED));
  return installed !== undefined && installed >= (changed(join(root, 'package-lock.json')) ?? 0);
}

/** @param {string} path */
function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/**
 * Runs the npm that started us, where it did: on Windows `npm` alone is no executable.
 * @param {string} cwd
 * @param {string[]} args
 */
function npm(cwd, args) {
  const self = process.env.npm_execpath;
  return self?.endsWith('.js')
    ? runShown(process.execPath, [self, ...args], { cwd })
    : runShown('npm', args, { cwd });
}
