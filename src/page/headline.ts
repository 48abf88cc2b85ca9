import { attributeOf, query, queryAll, titleOf } from './dom.ts';

/** Most characters of a headline; of what a page writes in its place no more is looked at than this. */
const LONGEST = 300;
const LONGEST_WRITTEN = 2000;
/** Headings of the first order that are looked at. */
const MOST_HEADINGS = 3;
/** A site's name is no longer than this. */
const LONGEST_NAME = 40;
/** How much of the longer of two titles the shorter one is at least, where both are of one headline. */
const LEAST_SHARE = 0.5;

/** What parts a headline from the name of its site. */
const BREAK = /\s+(?:[|–—·•»]|-{1,2}|::)\s+/;
/** News that wait, as chats and mails write them before the title. */
const COUNT = /^\(\d[\d.,]*\+?\)\s*/;

/**
 * The page's headline, without the name of its site; nothing where it has none. A page that shows one
 * article after another may leave its markup as it was: what is not borne out by the title that the
 * browser shows stands back behind that.
 */
export function headline(document: Document): string | undefined {
  const site = contentOf(document, 'og:site_name');
  const shown = withoutSite(clean(titleOf(document)), site, document);
  const written = contentOf(document, 'og:title');
  const marked = written && withoutSite(written, site, document);
  const headings = queryAll(document, 'h1')
    .slice(0, MOST_HEADINGS)
    .map(({ textContent }) => clean(textContent));
  const all = [...headings, marked].filter((text): text is string => !!text);
  const found =
    all.find((text) => isAlike(text, shown)) ?? [shown, marked, ...headings].find(Boolean);
  return found?.slice(0, LONGEST).trim();
}

function contentOf(document: Document, name: string): string | undefined {
  const meta = query(document, `meta[property="${name}"][content], meta[name="${name}"][content]`);
  const content = meta ? clean(attributeOf(meta, 'content')) : '';
  return content === '' ? undefined : content;
}

function clean(text: string | null): string {
  const short = (text ?? '').slice(0, LONGEST_WRITTEN).replace(/\s+/g, ' ').trim();
  return short.replace(COUNT, '');
}

/** A title but for its site's name at either end. */
function withoutSite(title: string, site: string | undefined, document: Document): string {
  const parts = title.split(BREAK);
  if (parts.length < 2) return title;
  const isName = (part: string) => isSite(part, site, document);
  // A bar at the end parts nothing else, whatever the name is.
  const isLast = title.includes(' | ') && parts.at(-1)!.length <= LONGEST_NAME;
  if (isName(parts.at(-1)!) || isLast) return upTo(title, parts.at(-1)!);
  return isName(parts[0]!) ? title.slice(parts[0]!.length).replace(BREAK, '') : title;
}

const upTo = (title: string, last: string) =>
  title
    .slice(0, -last.length)
    .trimEnd()
    .replace(/[\s|–—·•»:-]+$/, '');

/** Whether it is how the page calls its site, or the host's own name. */
function isSite(part: string, site: string | undefined, { location }: Document): boolean {
  const letters = lettersOf(part);
  if (letters === '' || part.length > LONGEST_NAME) return false;
  const host = (location as Location | null)?.hostname ?? '';
  return letters === lettersOf(site ?? '') || lettersOf(host).includes(letters);
}

/** Whether one of two is most of the other. */
function isAlike(one: string, other: string): boolean {
  const [short, long] = [lettersOf(one), lettersOf(other)].sort((a, b) => a.length - b.length);
  return short !== '' && long!.includes(short!) && short!.length >= long!.length * LEAST_SHARE;
}

const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
