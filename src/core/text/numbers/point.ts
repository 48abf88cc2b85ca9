import { readBelowHundred } from './below-hundred.ts';
import { MAGNITUDES, PERCENT, SMALL } from './numerals.ts';
import { follows, wordAt, type Reading, type Source } from './source.ts';

const POINT = 'point';
/** More digits are not said in one go. */
const MOST_DIGITS = 12;

/** The digits behind `point`, as written ones, and where they end. */
interface Decimals {
  digits: string;
  next: number;
}

/** `(eighty-eight) point nine four`: the number with what is said behind the point. */
export function withPoint(source: Source, whole: Reading): Reading {
  const { value, next } = whole;
  if (wordAt(source, next) !== POINT || !follows(source, next)) return whole;
  const decimals = readDecimals(source, next + 1);
  if (!decimals) return whole;
  return { ...whole, value: Number(`${value}.${decimals.digits}`), next: decimals.next };
}

/** `(1) point 2 (million)`: in digits only where it cannot be a score of one point. */
export function withWrittenPoint(source: Source, whole: Reading): Reading {
  const { value, next } = whole;
  const decimals = source.tokens[next + 1];
  if (wordAt(source, next) !== POINT || decimals?.number === undefined) return whole;
  const digits = decimals.word;
  const behind = wordAt(source, next + 2);
  const isCounted = MAGNITUDES.has(behind) || PERCENT.has(behind);
  if (!isCounted || !/^\d{1,3}$/.test(digits) || !follows(source, next + 1)) return whole;
  return { ...whole, value: Number(`${value}.${digits}`), next: next + 2 };
}

/** Before `point` when it is a word: `at that point nine people left`. */
const POINTED = new Set(
  (
    'a an the that this some any no one each every which what another same other certain first last next final ' +
    'whole main key high low good fair my his her its our their your turning tipping starting talking selling'
  ).split(' '),
);

/** `point nine percent`: a number that begins with its point. */
export function readLeadingPoint(source: Source, at: number): Reading | undefined {
  const before = source.tokens[at - 1];
  if (source.tokens[at]!.capital && before) return undefined;
  if (before && (before.number !== undefined || POINTED.has(before.word))) return undefined;
  const decimals = readDecimals(source, at + 1);
  if (!decimals) return undefined;
  const behind = wordAt(source, decimals.next);
  const isCounted = MAGNITUDES.has(behind) || PERCENT.has(behind);
  if (!isCounted && !isOfOne(source, decimals.next)) return undefined;
  return {
    value: Number(`0.${decimals.digits}`),
    next: isCounted ? decimals.next : decimals.next + 2,
  };
}

/** `point five of a percent`, `point three of one percent`. */
function isOfOne(source: Source, at: number): boolean {
  return wordAt(source, at) === 'of' && PERCENT.has(wordAt(source, at + 2));
}

/** `nine four`, `oh five`, `seventy-one`. */
function readDecimals(source: Source, from: number): Decimals | undefined {
  let digits = '';
  let next = from;
  while (digits.length < MOST_DIGITS && follows(source, next)) {
    const digit = digitAt(source, next);
    if (digit === undefined) break;
    digits += String(digit);
    next += 1;
  }
  if (digits !== '') return { digits, next };
  const group = follows(source, from) ? readBelowHundred(source, from) : undefined;
  return group && { digits: String(group.value), next: group.next };
}

function digitAt(source: Source, at: number): number | undefined {
  const word = wordAt(source, at);
  if (word === 'oh' || word === 'o') return 0;
  const value = SMALL.get(word);
  return value !== undefined && value < 10 ? value : undefined;
}
