import { attributeOf, query, queryAll } from './dom.ts';

/** Where pages write the day they were published, the most trustworthy first. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'pubdate',
  'publishdate',
  'date',
];
const TIMES =
  'article header time[datetime], article time[datetime][pubdate], article time[datetime], main time[datetime], time[datetime][itemprop="datePublished"]';
/** Bounds for structured data: scripts looked at, and characters in one. */
const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 300_000;
const MOST_VALUES = 5000;
/** The web's first page. */
const EARLIEST = '1991-08-06';

/** The day a page says it was published, `YYYY-MM-DD`, or nothing where it does not say. */
export function pageDate(document: Document): string | undefined {
  return fromMeta(document) ?? fromStructuredData(document) ?? fromTimes(document);
}

/** The page's language as a BCP 47 tag, where it gives a well-formed one. */
export function pageLang(document: Document): string | undefined {
  const root = query(document, 'html');
  const meta = query(document, 'meta[http-equiv="content-language" i]');
  const written =
    (root && attributeOf(root, 'lang')) ?? (meta && attributeOf(meta, 'content')) ?? '';
  try {
    const tag = Intl.getCanonicalLocales(written.trim().replace('_', '-'))[0];
    return tag && tag.length <= 35 ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** The day at the start of a written date, where it is a real one and not to come. */
export function readDay(written: unknown, today = tomorrow()): string | undefined {
  if (typeof written !== 'string') return undefined;
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(written)?.[1];
  if (day === undefined || day < EARLIEST || day > today) return undefined;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}

/** It may be tomorrow already where the page was written. */
function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}

function fromMeta(document: Document): string | undefined {
  const metas = queryAll(document, 'meta[content]');
  const days = new Map<string, string>();
  for (const meta of metas) {
    const names = ['property', 'name', 'itemprop'].map((name) => attributeOf(meta, name));
    const day = readDay(attributeOf(meta, 'content'));
    for (const name of names) {
      const key = name?.toLowerCase();
      if (key !== undefined && day !== undefined && !days.has(key)) days.set(key, day);
    }
  }
  const found = META.find((name) => days.has(name.toLowerCase()));
  return found && days.get(found.toLowerCase());
}

function fromStructuredData(document: Document): string | undefined {
  const scripts = queryAll(document, 'script[type="application/ld+json"]');
  for (const { textContent } of scripts.slice(0, MOST_SCRIPTS)) {
    if (textContent.length > LONGEST_SCRIPT) continue;
    const day = publishedIn(parse(textContent));
    if (day) return day;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The first `datePublished`, outer ones before inner ones: an article before its comments. */
function publishedIn(data: unknown): string | undefined {
  const queue: unknown[] = [data];
  for (let at = 0; at < queue.length && at < MOST_VALUES; at += 1) {
    const value = queue[at];
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, 'datePublished')) {
      const day = readDay((value as { datePublished: unknown }).datePublished);
      if (day) return day;
    }
    const inner: unknown[] = Object.values(value);
    queue.push(...inner.slice(0, MOST_VALUES));
  }
  return undefined;
}

function fromTimes(document: Document): string | undefined {
  for (const time of queryAll(document, TIMES).slice(0, 50)) {
    const day = readDay(attributeOf(time, 'datetime'));
    if (day) return day;
  }
  return undefined;
}
