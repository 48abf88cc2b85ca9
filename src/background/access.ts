import { hasAllSites, hasSite, sitePattern } from '../platform/permissions.ts';
import type { ContentSender } from '../platform/sender.ts';
import { tabById } from '../platform/tabs.ts';
import { isPaused, isPausedIn } from './paused.ts';

/** What the extension may do on a tab's page. `host` is empty where its address is not known. */
export interface Access {
  access: 'granted' | 'ask' | 'never' | 'paused';
  host: string;
}

/** Sites that the browsers keep every extension out of. */
const PROTECTED =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(?:\/|$)/;

/**
 * Why a tab's page is or is not read. Without access the browser keeps a page's address from the
 * extension, so that a page that could never be read is known as such only by its address, or when
 * all sites are granted and it still has none.
 */
export async function pageAccess(tab: number): Promise<Access> {
  const info = await tabById(tab);
  const url = info?.url;
  if (url === undefined) return { access: (await hasAllSites()) ? 'never' : 'ask', host: '' };
  if (sitePattern(url) === undefined || PROTECTED.test(url)) return { access: 'never', host: '' };
  const { host } = new URL(url);
  if (await isPaused(info)) return { access: 'paused', host };
  return { access: (await hasSite(url)) ? 'granted' : 'ask', host };
}

/**
 * Whether a frame that is being read may be read on after access to some site was taken back, or its
 * page's host was paused. One
 * that has its page's origin, or no address of its own, goes with its page.
 */
export async function mayStillRead({ tab, frame, url }: ContentSender): Promise<boolean> {
  if (await isPausedIn(tab, url)) return false;
  if (frame === 0 || sitePattern(url) === undefined || (await hasSite(url))) return true;
  const page = (await tabById(tab))?.url;
  return page !== undefined && new URL(page).origin === new URL(url).origin;
}
