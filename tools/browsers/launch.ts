import { launchChrome } from './chrome.ts';
import { launchFirefox } from './firefox.ts';
import type { Browser, BrowserName, LaunchOptions } from './types.ts';

/** Starts a browser with a fresh profile and the built extension in it. */
export function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<Browser> {
  return name === 'chrome' ? launchChrome(options) : launchFirefox(options);
}
