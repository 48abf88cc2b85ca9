import { withTextFragment } from '../../core/claim/draft.ts';

/**
 * The address of a page with a text fragment that leads to its marked words. `undefined` for what
 * others cannot open.
 */
export function linkToWords(page: string, quote: string): string | undefined {
  if (!URL.canParse(page)) return undefined;
  const url = new URL(page);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  return withTextFragment(url.href, quote);
}
