import { join } from 'node:path';
import { findCommand } from './find-browser.mjs';
import { runKept, runShown } from './run-command.mjs';
import { say } from './say.mjs';

/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */
/** @typedef {{ title: string, run: () => Promise<boolean> }} Way one way to get a browser */

/**
 * Package managers, with a way to bring their lists up to date and the packages to try. The fonts
 * are for machines that have none: a page without letters shows nothing.
 */
const MANAGERS = [
  {
    command: 'apt-get',
    refresh: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    chrome: [['chromium', 'fonts-liberation'], ['chromium-browser']],
    firefox: [['firefox-esr', 'fonts-liberation'], ['firefox']],
  },
  {
    command: 'dnf',
    install: ['install', '-y'],
    chrome: [['chromium']],
    firefox: [['firefox']],
  },
  {
    command: 'pacman',
    refresh: ['-Sy'],
    install: ['-S', '--noconfirm', '--needed'],
    chrome: [['chromium']],
    firefox: [['firefox']],
  },
  {
    command: 'zypper',
    install: ['--non-interactive', 'install'],
    chrome: [['chromium']],
    firefox: [['MozillaFirefox']],
  },
  {
    command: 'apk',
    install: ['add', '--no-cache'],
    chrome: [['chromium', 'font-liberation']],
    firefox: [['firefox', 'font-liberation']],
  },
];

/**
 * The ways to get a browser on this machine, best first: the system's packages, then Playwright's
 * download.
 * @param {BrowserName} browser
 * @param {string} root the repository, whose packages are installed
 * @returns {Way[]}
 */
export function waysToInstall(browser, root) {
  const manager = MANAGERS.find(({ command }) => findCommand(command));
  const ways = manager && asRoot() ? manager[browser].map((names) => bySystem(manager, names)) : [];
  return [...ways, byPlaywright(browser, root)];
}

/**
 * @param {typeof MANAGERS[number]} manager
 * @param {string[]} names
 * @returns {Way}
 */
function bySystem(manager, names) {
  const { command, refresh, install } = manager;
  return {
    title: `${names[0]} through ${command}`,
    run: async () => {
      if (refresh) await privileged(command, refresh);
      return (await privileged(command, [...install, ...names])) === 0;
    },
  };
}

/**
 * @param {BrowserName} browser
 * @param {string} root
 * @returns {Way}
 */
function byPlaywright(browser, root) {
  const name = browser === 'chrome' ? 'chromium' : 'firefox';
  const cli = join(root, 'node_modules/playwright/cli.js');
  return {
    title: `Playwright's build of ${name}`,
    run: async () => {
      const install = (/** @type {string[]} */ ...flags) =>
        runShown(process.execPath, [cli, 'install', ...flags, '--no-shell', name]);
      // Its libraries may be here already, where nobody can give sudo its password.
      if (asRoot() && (await install('--with-deps')) === 0) return true;
      return (await install()) === 0;
    },
  };
}

/**
 * Where Playwright keeps its own build of a browser, installed or not.
 * @param {BrowserName} browser
 * @param {string} root
 * @returns {Promise<string | undefined>}
 */
export async function playwrightPath(browser, root) {
  const name = browser === 'chrome' ? 'chromium' : 'firefox';
  const script = `console.log(require('playwright').${name}.executablePath())`;
  const { code, output } = await runKept(process.execPath, ['-e', script], { cwd: root });
  return code === 0 ? output.trim() : undefined;
}

/** The words before a command that make it run as root; undefined where nothing does. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = findCommand('sudo');
  if (!sudo) return undefined;
  return process.stdin.isTTY ? [sudo] : [sudo, '-n'];
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function privileged(command, args) {
  const [first = command, ...rest] = [...(asRoot() ?? []), command, ...args];
  say(`Running: ${[command, ...args].join(' ')}`);
  return runShown(first, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
