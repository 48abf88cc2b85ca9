import { hasAllSites, hasSite, sitePattern } from '../platform/permissions.ts';
import { tabById } from '../platform/tabs.ts';

/** What the extension may do on a tab's page. `host` is empty where its address is not known. */
export interface Access {
  access: 'granted' | 'ask' | 'never';
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
  const url = (await tabById(tab))?.url;
  if (url === undefined) return { access: (await hasAllSites()) ? 'never' : 'ask', host: '' };
  if (sitePattern(url) === undefined || PROTECTED.test(url)) return { access: 'never', host: '' };
  return { access: (await hasSite(url)) ? 'granted' : 'ask', host: new URL(url).host };
}
