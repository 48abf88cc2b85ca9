import { browser } from './browser.ts';
import { hostPattern } from './permissions.ts';

/** Asks for hosts (no ports), by http and https. Call it straight from a click, before any `await`. */
export function requestHosts(...hosts: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(hostPattern) });
}
