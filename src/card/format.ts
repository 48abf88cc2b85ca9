import { language, locale } from '../words/language.ts';

const full = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
/** For numbers that `full` would write as nothing. */
const tiny = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
// British English shortens “million”.
const compact = new Intl.NumberFormat(language === 'en' ? 'en-US' : locale, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 2,
});
/** What `compact` writes a number in. */
const COMPACT_UNITS = [1e12, 1e9, 1e6];

/** `1,100,000`. */
export function fullNumber(value: number): string {
  const isTiny = value !== 0 && Math.abs(value) < 1e-6;
  // There is no zero below zero to a reader.
  return (isTiny ? tiny : full).format(value || 0);
}

/** `1.1 million`, where that says the whole number: nothing is rounded. */
export function shortNumber(value: number): string {
  const unit = COMPACT_UNITS.find((size) => Math.abs(value) >= size);
  const isShort = unit !== undefined && Number.isSafeInteger((value * 100) / unit);
  return isShort ? compact.format(value) : fullNumber(value);
}

const OPTIONS = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const satisfies Intl.DateTimeFormatOptions[];

/** A year, month or day (`2024-08-12`) in words: `12 August 2024`. */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const options = OPTIONS[date.split('-').length - 1];
  if (year === undefined || options === undefined) return date;
  const instant = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(instant);
}

/** Quotation marks, and those within them, as each language writes them. */
const MARKS = { en: ['“', '”', '‘', '’'], es: ['«', '»', '“', '”'] } as const;

/** Words between quotation marks; marks of the same kind within them become those of the other. */
export function quoted(words: string): string {
  const [open, close, innerOpen, innerClose] = MARKS[language];
  return `${open}${words.replaceAll(open, innerOpen).replaceAll(close, innerClose)}${close}`;
}

/** `Ann, Ben and Cem`. */
export function listInWords(names: string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
