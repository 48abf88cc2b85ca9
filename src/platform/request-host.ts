import { browser } from './browser.ts';

/** Asks for one host (no port), by http and https. Call it straight from a click, before any `await`. */
export function requestHost(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [`*://${host}/*`] });
}
