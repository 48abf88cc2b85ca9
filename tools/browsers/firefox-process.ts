import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../setup/find-browser.mjs';
import { GECKO_ID } from '../build/manifest.ts';
import type { LaunchOptions } from './types.ts';

/** The extension's address in every profile made here, so that it is known beforehand. */
export const EXTENSION_UUID = '6f6e7265-636f-4264-8000-000000000001';

export interface FirefoxProcess {
  /** Where WebDriver BiDi listens, `ws://127.0.0.1:…`. */
  address: string;
  /** Lines that it printed so far, the consoles of the extension's pages among them. */
  printed: string[];
  exited: Promise<void>;
  /** Ends it and removes its profile. */
  end: () => Promise<void>;
}

/** Starts Firefox with a fresh profile. It speaks WebDriver BiDi by itself. */
export async function startFirefox(options: LaunchOptions): Promise<FirefoxProcess> {
  const executable = findBrowser('firefox');
  if (!executable) throw new Error('Firefox was not found; `npm start` installs it.');
  const profile = await mkdtemp(join(tmpdir(), 'onrecord-firefox-'));
  await writeFile(join(profile, 'user.js'), preferences(options));
  const { width = 1280, height = 900, headless } = options;
  const child = spawn(
    executable,
    [
      ...['--profile', profile, '--no-remote'],
      ...(headless ? ['--headless'] : []),
      // Privileged script reaches what no page can: the toolbar button, the sidebar.
      ...['--remote-debugging-port=0', '--remote-allow-system-access'],
      ...[`--width=${width}`, `--height=${height}`, 'about:blank'],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: `${width}`, MOZ_HEADLESS_HEIGHT: `${height}` },
    },
  );
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(...chunk.toString().split('\n')));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const atExit = endWithUs(child, profile);
  const end = async () => {
    child.kill();
    await exited;
    atExit.abort();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return { address: await addressOf(child), printed, exited, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/**
 * Ends Firefox when this process ends before it: by a signal, or by an error that nobody caught.
 * @returns aborted once Firefox has ended by itself
 */
function endWithUs(child: ChildProcess, profile: string): AbortController {
  const controller = new AbortController();
  const clear = () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const interrupted = () => process.exit(130);
  process.once('exit', clear).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  controller.signal.addEventListener('abort', () => {
    process.off('exit', clear).off('SIGINT', interrupted).off('SIGTERM', interrupted);
  });
  return controller;
}

/** Reads the address from what Firefox prints as it starts. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (error: Error) => reject(new Error(`${error.message}\n${printed.slice(-2000)}`));
    const late = setTimeout(() => give(new Error('Firefox did not start within 60 s.')), 60_000);
    child.once('exit', (code) => give(new Error(`Firefox ended with code ${code} as it started.`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-20_000);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(printed)?.[1];
      if (!address) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

/** The profile's settings: a known extension address, a quiet browser, light or dark. */
function preferences({ dark, proxyPort, quota }: LaunchOptions): string {
  const settings: Record<string, string | number | boolean> = {
    'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: EXTENSION_UUID }),
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'ui.systemUsesDarkTheme': dark ? 1 : 0,
    // What the event page writes to its console is heard on the process's output.
    'devtools.console.stdout.content': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.normandy.enabled': false,
    'app.update.disabledForTesting': true,
    'extensions.getAddons.cache.enabled': false,
    'extensions.update.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.topsites.contile.enabled': false,
    'browser.newtabpage.activity-stream.feeds.system.topsites': false,
    'browser.newtabpage.activity-stream.feeds.section.topstories': false,
    'browser.search.update': false,
    'browser.region.network.url': '',
    'dom.push.connection.enabled': false,
    ...(proxyPort ? proxySettings(proxyPort) : {}),
    // In kibibytes.
    ...(quota ? { 'dom.quotaManager.temporaryStorage.fixedLimit': quota >> 10 } : {}),
  };
  return Object.entries(settings)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

function proxySettings(port: number) {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
