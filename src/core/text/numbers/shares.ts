import { readBelowHundred } from './below-hundred.ts';
import { DOZENS, MAGNITUDES, PERCENT } from './numerals.ts';
import { follows, isApart, wordAt, type Reading, type Source } from './source.ts';

/** Signs for a fraction, by their value. */
export const FRACTION_SIGNS = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

/** What is shared into, in words: `two thirds`. `second` is left out: it is an ordinal nearly always. */
const SINGULAR = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    hundredth: 100,
    thousandth: 1000,
  }),
);
const PLURAL = new Map(
  [...SINGULAR].flatMap(([word, parts]): [string, number][] =>
    word === 'half' ? [] : [[`${word}s`, parts]],
  ),
);

/** The words that a share may begin with: `half a million`, `an eighth of`. */
export const PART_WORDS = [...SINGULAR.keys()];

/** `1/8` is a share; `9/11` and `24/7` are names. */
const SHARED_INTO = new Set([2, 3, 4, 5, 8]);

/** The value of `1/8`, where it is one. */
export function writtenShare(above: number, below: number): number | undefined {
  return above > 0 && above < below && SHARED_INTO.has(below) ? above / below : undefined;
}

const ARTICLES = new Set(['a', 'an']);

/** `half a million`, `a quarter million`, `a tenth of a percent`, and `an eighth of`, which keeps its word. */
export function readLeadingShare(source: Source, at: number): Reading | undefined {
  const parts = SINGULAR.get(wordAt(source, at));
  if (parts === undefined) return undefined;
  const wide = readWhole(source, at + 1, 1 / parts, parts);
  if (wide) return wide.size === undefined ? { ...wide, keeps: at } : wide;
  if (!ARTICLES.has(wordAt(source, at - 1))) return undefined;
  // "A year and a half".
  if (wordAt(source, at - 2) === 'and') return undefined;
  const isShare = parts > 2 ? isOfWhole(source, at) : isApart(source, at + 1);
  return isShare ? { value: 1 / parts, next: at + 1, keeps: at } : undefined;
}

const MEASURES = new Set(
  'by about nearly almost over than roughly only just to from around under of'.split(' '),
);

/** `a third of them`, `by a third.`, but not `and a third.` */
function isOfWhole(source: Source, at: number): boolean {
  if (wordAt(source, at + 1) === 'of') return true;
  return isApart(source, at + 1) && (at === 1 || MEASURES.has(wordAt(source, at - 2)));
}

/**
 * A share of a great number: `(half) a million`, `(three quarters) of a million`, `(half) a dozen`,
 * or of a percent, which stays a word of its own.
 */
function readWhole(
  source: Source,
  from: number,
  share: number,
  parts: number,
): Reading | undefined {
  const isOf = wordAt(source, from) === 'of';
  const one = isOf ? from + 1 : from;
  const isOne = wordAt(source, one) === 'a' || (isOf && isOneAt(source, one));
  if (isOf && !isOne) return undefined;
  const at = isOne ? one + 1 : one;
  if (!follows(source, at)) return undefined;
  const whole = wordAt(source, at);
  if (DOZENS.has(whole)) return { value: 12 * share, next: at + 1, isClosed: true, size: 12 };
  if (PERCENT.has(whole) && (isOne || parts === 2 || parts === 4))
    return { value: share, next: at, isClosed: true };
  const size = MAGNITUDES.get(whole) ?? 0;
  return size >= 1e3 ? { value: share * size, next: at + 1, isClosed: true, size } : undefined;
}

function isOneAt(source: Source, at: number): boolean {
  return wordAt(source, at) === 'one' || source.tokens[at]?.number === 1;
}

/** Behind `three quarters` when they are of a year: `three quarters in a row`. */
const OF_A_YEAR = new Set('in ago later straight running after before'.split(' '));

/** `thirds` behind a number in words, and what it is a share of: `(two) thirds (of a million)`. */
export function readShareOf(source: Source, at: number, numerator: number): Reading | undefined {
  const word = wordAt(source, at);
  const parts = numerator === 1 ? SINGULAR.get(word) : partsFor(numerator, word);
  if (parts === undefined || !follows(source, at)) return undefined;
  const share = numerator / parts;
  const whole = readWhole(source, at + 1, share, parts);
  if (whole) return whole;
  const isSingular = SINGULAR.has(word);
  // "One third-party candidate", "two quarter horses".
  if (isSingular && (numerator !== 1 || isHyphenBehind(source, at))) return undefined;
  // "The one hundredth patient".
  if (isSingular && parts >= 100 && wordAt(source, at + 1) !== 'of') return undefined;
  if (parts === 4 && !isSingular && OF_A_YEAR.has(wordAt(source, at + 1))) return undefined;
  return { value: share, next: at + 1, keeps: at, isClosed: true };
}

function partsFor(numerator: number, word: string): number | undefined {
  const parts = PLURAL.get(word) ?? (numerator === 3 && word === 'quarter' ? 4 : undefined);
  // "Two quarters" are half a year.
  return parts === 4 && numerator !== 3 ? undefined : parts;
}

function isHyphenBehind({ text, tokens }: Source, at: number): boolean {
  return text.charAt(tokens[at]!.end) === '-';
}

/** What is added to a whole number: `(nine) and a half`, `(five) and three quarters`, `(3) and 3/4`. */
export function readAddedShare(source: Source, at: number): Reading | undefined {
  if (wordAt(source, at) !== 'and' || !follows(source, at)) return undefined;
  const written = readWrittenShare(source, at + 1);
  if (written) return written;
  const isArticle = ARTICLES.has(wordAt(source, at + 1));
  const numerator = isArticle ? { value: 1, next: at + 2 } : readBelowHundred(source, at + 1);
  if (!numerator) return undefined;
  const { value, next } = numerator;
  const word = wordAt(source, next);
  const parts = value === 1 ? SINGULAR.get(word) : partsFor(value, word);
  if (parts === undefined || value >= parts || !follows(source, next)) return undefined;
  const isClear = value > 1 || parts === 2 || parts === 4 || endsShare(source, next + 1);
  return isClear ? { value: value / parts, next: next + 1 } : undefined;
}

/** `3/4`, `½`: one token, less than one. */
export function readWrittenShare(source: Source, at: number): Reading | undefined {
  const token = source.tokens[at];
  const value = token?.number ?? 0;
  if (!token || value <= 0 || value >= 1 || token.sign || !follows(source, at)) return undefined;
  return /[/⁄½⅓-⅞¼¾⅐-⅒]/u.test(source.text.slice(token.start, token.end))
    ? { value, next: at + 1 }
    : undefined;
}

/** After `and a third`: what shows that it is no ordinal (`two men and a third man`). */
function endsShare(source: Source, at: number): boolean {
  const word = wordAt(source, at);
  return isApart(source, at) || MAGNITUDES.has(word) || PERCENT.has(word) || /[^s]s$/.test(word);
}
