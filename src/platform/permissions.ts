import { browser } from './browser.ts';

/** Every http and https page: what the welcome page asks for. */
export const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Whether the extension may read all sites. */
export function hasAllSites(): Promise<boolean> {
  return hasOrigins(ALL_SITES);
}

/** Whether the extension may read the page at an address without a click. */
export async function hasSite(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== undefined && (await hasOrigins([pattern]));
}

/** Whether the extension has access to all that some match patterns name. */
export function hasOrigins(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** The match patterns that the reader has granted. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Asks for all sites. Call it straight from a click, before any `await`. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ALL_SITES });
}

/**
 * Gives access to all sites back, in whatever form it was given: Firefox's own page of add-ons grants
 * `<all_urls>`, and takes back only what is named in the same letters.
 */
export async function removeAllSites(): Promise<boolean> {
  const all = (await grantedOrigins()).filter((one) =>
    /^(?:<all_urls>$|(?:\*|https?):\/\/\*\/)/.test(one),
  );
  return browser.permissions.remove({ origins: [...new Set([...ALL_SITES, ...all])] });
}

/** Gives access to some sites back, by their match patterns. */
export function removeSites(origins: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins });
}

/** Calls back at once when the reader grants or takes back access, with the origins concerned. */
export function onPermissionsChanged(
  listener: (change: 'added' | 'removed', origins: string[]) => void,
): void {
  browser.permissions.onAdded.addListener(({ origins }) => listener('added', origins ?? []));
  browser.permissions.onRemoved.addListener(({ origins }) => listener('removed', origins ?? []));
}

/** The match pattern of all of a host's pages, by http and https. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/**
 * The match pattern of an address's host, for example `https://news.example/*`; `undefined` for
 * anything but web pages and files. Firefox takes no port in a pattern, and none means any.
 */
export function sitePattern(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return 'file:///*';
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : undefined;
}
