/** Numbers and dates as readers of the card's language write them. */
const LOCALE = 'en-GB';

const full = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });
const compact = new Intl.NumberFormat('en-US', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 2,
});
/** What `compact` writes a number in. */
const COMPACT_UNITS = [1e12, 1e9, 1e6];

/** `1,100,000`. */
export function fullNumber(value: number): string {
  return full.format(value);
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
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(instant);
}

/** Words between quotation marks; marks within them become single ones. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** `Ann, Ben and Cem`. */
export function listInWords(names: string[]): string {
  return new Intl.ListFormat(LOCALE, { type: 'conjunction' }).format(names);
}
