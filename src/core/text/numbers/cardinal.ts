import { readBelowHundred, readOrdinal } from './below-hundred.ts';
import { DOZENS, MAGNITUDE_ORDINALS, MAGNITUDES, PERCENT, SMALL, TENS, VAGUE } from './numerals.ts';
import { withPoint } from './point.ts';
import { readAddedShare, readShareOf } from './shares.ts';
import { follows, isApart, onwards, wordAt, type Reading, type Source } from './source.ts';
import type { Magnitude } from './suffixes.ts';

/** `one hundred and five`, `sixty million`, `one point one million`, `two thirds`, `twenty-first`. */
export function readWords(source: Source, at: number): Reading | undefined {
  const ordinal = readOrdinal(source, at, false);
  if (ordinal) return ordinal;
  const below = readYear(source, at) ?? readBelowHundred(source, at);
  if (!below || below.isClosed) return below;
  const { value, next } = below;
  if (isPronoun(source, at, next)) return undefined;
  if (DOZENS.has(wordAt(source, next)) && follows(source, next))
    return { value: value * 12, next: next + 1, isClosed: true };
  const share = readShareOf(source, next, value);
  return share ?? withMagnitudes(source, at, withPoint(source, below));
}

const POINTING = new Set('the this that which each every any another'.split(' '));
const BEHIND_A_PRONOUN = new Set(
  'you i he she it we they who that which is was were are has had of in with on'.split(' '),
);

/** `the one you mean`, `this one is`: no figure. But `I think that one of them is`. */
function isPronoun(source: Source, at: number, next: number): boolean {
  if (wordAt(source, at) !== 'one' || next > at + 1 || !follows(source, at)) return false;
  const { start, end, word } = source.tokens[at - 1] ?? source.tokens[at]!;
  const isThere = end - start === word.length;
  if (!isThere || !POINTING.has(word)) return false;
  const behind = wordAt(source, next);
  if (behind === 'of' && word === 'that') return false;
  return isApart(source, next) || BEHIND_A_PRONOUN.has(behind);
}

/** Behind two numbers that are no year: `nineteen twenty-dollar bills`. */
const COUNTED = new Set(
  'year years day days percent dollar dollars minute minutes second seconds'.split(' '),
);
const CENTURIES = new Set([18, 19, 20]);

/** `nineteen eighty-four`, `twenty twenty`, `nineteen oh five`. */
function readYear(source: Source, at: number): Reading | undefined {
  const word = wordAt(source, at);
  const century = SMALL.get(word) ?? TENS.get(word) ?? 0;
  if (!CENTURIES.has(century) || !follows(source, at + 1)) return undefined;
  // "Twenty  twenty people": a dash was there.
  if (source.tokens[at + 1]!.start - source.tokens[at]!.end > 1) return undefined;
  const isOh = wordAt(source, at + 1) === 'oh' && follows(source, at + 2);
  const year = readBelowHundred(source, isOh ? at + 2 : at + 1);
  if (!year || (isOh ? year.value > 9 : year.value < 10)) return undefined;
  const behind = wordAt(source, year.next);
  const isCounted = COUNTED.has(behind) || MAGNITUDES.has(behind) || behind === 'point';
  return isCounted
    ? undefined
    : { value: century * 100 + year.value, next: year.next, isClosed: true };
}

const ARTICLE = 'a';

/** `a hundred and sixty million`, `a couple of hundred thousand` from its magnitude on, at `from`. */
function readCounted(source: Source, at: number, from: number, count: number): Reading | undefined {
  if (!follows(source, from)) return undefined;
  const word = wordAt(source, from);
  if (DOZENS.has(word)) return { value: 12 * count, next: from + 1, isClosed: true };
  if (MAGNITUDES.has(word)) return withMagnitudes(source, at, { value: count, next: from });
  const ordinal = MAGNITUDE_ORDINALS.get(word);
  if (ordinal === undefined || count !== 1) return undefined;
  return wordAt(source, from + 1) === 'of'
    ? { value: 1 / ordinal, next: from + 1, keeps: from, isClosed: true }
    : { value: ordinal, next: from + 1, isClosed: true };
}

const BEHIND_AN_ARTICLE = new Set(
  [...MAGNITUDES.keys(), ...MAGNITUDE_ORDINALS.keys(), ...DOZENS].filter(
    (word) => !word.endsWith('s'),
  ),
);

/** `a million`, `a dozen`, `a hundredth of`. */
export function readArticle(source: Source, at: number): Reading | undefined {
  return BEHIND_AN_ARTICLE.has(wordAt(source, at + 1))
    ? readCounted(source, at, at + 1, 1)
    : undefined;
}

/** `a couple of hundred thousand`, `couple million`. */
export function readCouple(source: Source, at: number): Reading | undefined {
  return readCounted(source, at, wordAt(source, at + 1) === 'of' ? at + 2 : at + 1, 2);
}

/** `the hundredth`, `millionth`. */
export function readMagnitudeOrdinal(source: Source, at: number): Reading | undefined {
  const value = MAGNITUDE_ORDINALS.get(wordAt(source, at));
  return value === undefined ? undefined : { value, next: at + 1, isClosed: true };
}

const VAGUELY = new Set('few several many couple some of'.split(' '));

/**
 * `hundred thousand` and `hundred percent`, where speech drops the article.
 * @param below what it must be less than
 */
export function readBare(source: Source, at: number, below = Infinity): Reading | undefined {
  if (VAGUELY.has(wordAt(source, at - 1)) || !follows(source, at + 1)) return undefined;
  const next = wordAt(source, at + 1);
  const isCount = (MAGNITUDES.get(next) ?? 0) >= 1e3 || PERCENT.has(next);
  const size = MAGNITUDES.get(wordAt(source, at));
  if (!isCount || size === undefined) return undefined;
  return withMagnitudes(source, at, { value: 1, next: at }, { size, next: at + 1 }, below);
}

/**
 * Applies `hundred`, `thousand` and so on, and what is added between and after them.
 * @param at where the number begins
 * @param start its first part: `sixty`, `2.5`
 * @param first the magnitude right behind it, where that was read already
 * @param below what it must be less than: of what is not, the rest is not read, or a page of nothing but
 *   `one million` would be read to its end from each of them
 */
export function withMagnitudes(
  source: Source,
  at: number,
  start: Reading,
  first?: Magnitude,
  below = Infinity,
): Reading {
  let { value, next } = withAdded(source, start, 1);
  let scales: readonly number[] = [];
  let size = 0;
  for (;;) {
    const ordinal = ordinalSize(source, next, size);
    if (ordinal) return { value: value * ordinal, next: next + 1, isClosed: true };
    const magnitude = (size === 0 ? first : undefined) ?? magnitudeAt(source, next);
    if (!magnitude || magnitude.size <= size) break;
    size = magnitude.size;
    value *= size;
    next = magnitude.next;
    scales = [size, ...scales.map((scale) => scale * size)];
    if (size !== 100) continue;
    const shared = withAdded(source, { value, next }, 1);
    const more = shared.next > next ? shared : withRest(source, at, { value, next }, size);
    if (more.isClosed) return more;
    if (more.next > next) scales = [];
    ({ value, next } = withPoint(source, withAdded(source, more, 1)));
  }
  const share = inDigits(source, at) ? undefined : readShareOf(source, next, value);
  if (share) return share;
  if (size < 1e3) return { value, next, ...(size > 0 && { size, scales }) };
  const half = withAdded(source, { value, next }, size);
  if (half.next > next) return { ...half, size };
  if (size >= below) return { value, next, size, scales };
  return withRest(source, at, { value, next, size, scales }, size);
}

function ordinalSize(source: Source, at: number, size: number): number | undefined {
  const ordinal = MAGNITUDE_ORDINALS.get(wordAt(source, at)) ?? 0;
  return ordinal > size && follows(source, at) ? ordinal : undefined;
}

/** `(five) and a quarter`; behind a magnitude it is a share of that: `(nine million) and a half`. */
function withAdded(source: Source, whole: Reading, size: number): Reading {
  const { value, next } = whole;
  const share = Number.isInteger(value) ? readAddedShare(source, next) : undefined;
  if (!share) return whole;
  const own = magnitudeAt(source, share.next);
  // "One billion and a half million".
  if (own && own.size < size) return { value: value + share.value * own.size, next: own.next };
  // "A million and a half of them".
  if (size > 1 && wordAt(source, share.next) === 'of') return whole;
  return { value: value + share.value * size, next: share.next };
}

/** `(sixty)-some-odd million`, `(sixty), uh, million`. */
function magnitudeAt(source: Source, at: number): Magnitude | undefined {
  const from = onwards(source, at);
  if (from < 0) return undefined;
  let word = from;
  while (VAGUE.has(wordAt(source, word)) && follows(source, word + 1)) word += 1;
  const size = MAGNITUDES.get(wordAt(source, word));
  return size === undefined ? undefined : { size, next: word + 1 };
}

/** Adds what comes after a magnitude and is smaller: `(three thousand) nine hundred`. */
function withRest(source: Source, at: number, whole: Reading, size: number): Reading {
  const { next } = whole;
  const isAnd = wordAt(source, next) === 'and';
  if (isAnd && !follows(source, next)) return whole;
  const from = isAnd ? next + 1 : next;
  const isListed = !isAnd && !follows(source, from);
  if (isListed && (size < 1e3 || !isCommaBefore(source, from))) return whole;
  if (isAnd && !follows(source, from)) return whole;
  const isWritten = inDigits(source, at);
  const rest =
    size === 100 ? readTens(source, from, isWritten && isAnd) : readSmaller(source, from, size);
  if (!rest || rest.value >= size || rest.value === 0) return whole;
  const isCounted = rest.size !== undefined;
  if (!isCounted && (isListed || size > 1e3 || (isWritten && size === 1e3 && !isAnd))) return whole;
  if (isAnd && isWritten && size > 1e3) return whole;
  // "Between one thousand and two hundred".
  if (isAnd && wordAt(source, at - 1) === 'between' && wordAt(source, rest.next) !== 'and')
    return whole;
  return {
    value: whole.value + rest.value,
    next: rest.next,
    size,
    ...(rest.isClosed && { isClosed: true }),
  };
}

const inDigits = ({ tokens }: Source, at: number) => tokens[at]?.number !== undefined;

function isCommaBefore({ tokens, text }: Source, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && /^,\s$/.test(text.slice(tokens[at - 1]!.end, token.start));
}

/** What follows `hundred`: `five`, not the five of `one hundred and five hundred`. */
function readTens(source: Source, at: number, mayBeDigits: boolean): Reading | undefined {
  const ordinal = readOrdinal(source, at, true);
  if (ordinal) return ordinal;
  const digits = mayBeDigits ? wholeDigits(source, at) : undefined;
  const rest = digits ?? readBelowHundred(source, at);
  return rest && wordAt(source, rest.next) !== 'hundred' ? rest : undefined;
}

/** A whole number below a hundred, in words or digits. */
export function readUnitsOf(source: Source, at: number): Reading | undefined {
  if (!follows(source, at)) return undefined;
  return wholeDigits(source, at) ?? readBelowHundred(source, at);
}

function readSmaller(source: Source, at: number, below: number): Reading | undefined {
  const word = wordAt(source, at);
  if (word === ARTICLE) return undefined;
  const ordinal = readOrdinal(source, at, true);
  if (ordinal) return ordinal;
  const start = wholeDigits(source, at) ?? readBelowHundred(source, at);
  return start ? withMagnitudes(source, at, start, undefined, below) : readBare(source, at, below);
}

function wholeDigits({ tokens }: Source, at: number): Reading | undefined {
  const token = tokens[at];
  return token?.number !== undefined && !token.sign && /^\d{1,3}$/.test(token.word)
    ? { value: token.number, next: at + 1 }
    : undefined;
}
