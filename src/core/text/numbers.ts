import { PART_WORDS, partsOfWhole } from './fractions.ts';
import type { Token } from './token.ts';

const SMALL = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const MAGNITUDES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mil', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** Written against the digits, without a space: `60M`, `1.1bn`. */
const SUFFIXES = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['tn', 1e12],
]);
const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
/** Numbers that are counted in: `a dozen`, `two dozen`. */
const DOZEN = 'dozen';
/** What may follow a number and leave it vague: `sixty-odd million`. */
const VAGUE = new Set(['odd', 'some', 'plus']);
const LINKS = new Set(['to', 'and', 'or']);
const ARTICLES = new Set(['a', 'an']);

/** A number in words begins with one of these. */
const STARTS = new Set([...SMALL.keys(), ...TENS.keys(), ...PART_WORDS, DOZEN, 'a']);

/** A number as read from `from`, and where reading ended. */
interface Reading {
  value: number;
  next: number;
  /** The token whose word it keeps: `one-eighth` is still found by `eighth`. */
  keeps?: number;
}

/**
 * Joins the tokens of each written number into one: `sixty-five million`, `60 million`, `60M`,
 * `half a million`, `one point one million`. A single number word keeps its stem, for `no one`.
 */
export function mergeNumbers(tokens: Token[], text: string): Token[] {
  const merged: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading = readNumber(tokens, at, text);
    const first = tokens[at];
    if (!first) break;
    if (!reading) {
      merged.push(first);
      at += 1;
      continue;
    }
    merged.push(joined(tokens, at, reading));
    at = reading.next;
  }
  shareMagnitude(merged, text);
  return merged;
}

function joined(tokens: Token[], from: number, { value, next, keeps }: Reading): Token {
  const first = tokens[from]!;
  const last = tokens[next - 1]!;
  const kept = tokens[keeps ?? (next - from === 1 ? from : -1)];
  return {
    ...first,
    end: last.end,
    word: kept?.word ?? '',
    stem: kept?.stem ?? '',
    // 16.4 × 1,000,000 is a hair less than what was written.
    number: Math.round(value * 1000) / 1000,
  };
}

function readNumber(tokens: Token[], from: number, text: string): Reading | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  if (first.number !== undefined) return readDigits(tokens, from, text);
  if (!STARTS.has(first.word)) return undefined;
  if (partsOfWhole(first.word) !== undefined) return readShare(tokens, from);
  if (first.word === DOZEN)
    return ARTICLES.has(tokens[from - 1]?.word ?? '') ? { value: 12, next: from + 1 } : undefined;
  if (first.word === 'a') {
    const magnitude = MAGNITUDES.get(tokens[from + 1]?.word ?? '');
    return magnitude
      ? withHalf(tokens, withMagnitudes(tokens, magnitude, from + 2), magnitude)
      : undefined;
  }
  return readWords(tokens, from);
}

/** `a million and a half`. */
function withHalf(tokens: Token[], { value, next }: Reading, magnitude: number): Reading {
  return endsInHalf(tokens, next)
    ? { value: value + magnitude / 2, next: next + 3 }
    : { value, next };
}

function endsInHalf(tokens: Token[], at: number): boolean {
  return ['and', 'a', 'half'].every((word, index) => tokens[at + index]?.word === word);
}

function readDigits(tokens: Token[], from: number, text: string): Reading {
  const { number = 0, end } = tokens[from]!;
  const after = tokens[from + 1];
  if (after?.start === end) {
    const suffix = SUFFIXES.get(after.word);
    if (suffix) return { value: number * suffix, next: from + 2 };
    if (ORDINAL_ENDINGS.has(after.word)) return { value: number, next: from + 2 };
  }
  return apart(text, end, after)
    ? { value: number, next: from + 1 }
    : withMagnitudes(tokens, number, from + 1);
}

/** Only white space, a hyphen or a plus may part a number from its magnitude. */
function apart(text: string, end: number, after: Token | undefined): boolean {
  return !after || !/^[\s\u00a0+-]*$/.test(text.slice(end, after.start));
}

/** `half a million`, `a quarter million`, and `an eighth of`, which keeps its word. */
function readShare(tokens: Token[], from: number): Reading | undefined {
  const parts = partsOfWhole(tokens[from]?.word ?? '') ?? 1;
  const article = ARTICLES.has(tokens[from - 1]?.word ?? '');
  const wide = readWhole(tokens, from + 1, 1 / parts);
  if (wide) return wide;
  const isShare = article && parts > 2 && tokens[from + 1]?.word === 'of';
  return isShare ? { value: 1 / parts, next: from + 1 } : undefined;
}

/** A share of a great number: `(half) a million`, `(three quarters) of a million`, `(half) a dozen`. */
function readWhole(tokens: Token[], from: number, share: number): Reading | undefined {
  const of = tokens[from]?.word === 'of' && tokens[from + 1]?.word === 'a' ? 1 : 0;
  const at = tokens[from + of]?.word === 'a' ? from + of + 1 : from + of;
  if (tokens[at]?.word === DOZEN) return { value: 12 * share, next: at + 1 };
  const magnitude = MAGNITUDES.get(tokens[at]?.word ?? '') ?? 0;
  return magnitude >= 1e3 ? { value: share * magnitude, next: at + 1 } : undefined;
}

/** `one hundred and five`, `sixty million`, `one point one million`. */
function readWords(tokens: Token[], from: number): Reading | undefined {
  const below = readBelowHundred(tokens, from);
  if (!below) return undefined;
  let { value, next } = below;
  if (tokens[next]?.word === 'point') {
    const digit = SMALL.get(tokens[next + 1]?.word ?? '');
    if (digit !== undefined && digit < 10) {
      value += digit / 10;
      next += 2;
    }
  }
  if (endsInHalf(tokens, next)) return withMagnitudes(tokens, value + 0.5, next + 3);
  if (tokens[next]?.word === DOZEN) return { value: value * 12, next: next + 1 };
  const parts = value < 10 ? partsOfWhole(tokens[next]?.word ?? '') : undefined;
  if (parts !== undefined && parts > 2) {
    const share = value / parts;
    return readWhole(tokens, next + 1, share) ?? { value: share, next: next + 1, keeps: next };
  }
  return withMagnitudes(tokens, value, next);
}

function readBelowHundred(tokens: Token[], from: number): Reading | undefined {
  const word = tokens[from]?.word ?? '';
  const small = SMALL.get(word);
  if (small !== undefined) return { value: small, next: from + 1 };
  const tens = TENS.get(word);
  if (tens === undefined) return undefined;
  const ones = SMALL.get(tokens[from + 1]?.word ?? '');
  return ones !== undefined && ones > 0 && ones < 10
    ? { value: tens + ones, next: from + 2 }
    : { value: tens, next: from + 1 };
}

/** Applies `hundred`, `thousand` and so on, and what is added after them (`two hundred and five`). */
function withMagnitudes(tokens: Token[], start: number, from: number): Reading {
  let value = start;
  let next = from;
  for (;;) {
    const odd = VAGUE.has(tokens[next]?.word ?? '') ? 1 : 0;
    const magnitude = MAGNITUDES.get(tokens[next + odd]?.word ?? '');
    if (magnitude === undefined) return { value, next };
    value *= magnitude;
    next += odd + 1;
    const and = tokens[next]?.word === 'and' ? 1 : 0;
    const rest = readBelowHundred(tokens, next + and);
    // "two hundred and five", but "between one hundred and five hundred" are two numbers.
    const isOther = rest && tokens[rest.next]?.word === 'hundred';
    if (magnitude === 100 && rest && !isOther)
      ({ value, next } = { value: value + rest.value, next: rest.next });
  }
}

/** In `50 to 70 million` and `between 50 and 70 million` both numbers are millions. */
function shareMagnitude(tokens: Token[], text: string): void {
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const low = tokens[at];
    const link = tokens[at + 1];
    if (low?.number === undefined || !link) continue;
    const high = isHyphen(text, low, link) ? link : linked(tokens, at);
    if (high?.number === undefined) continue;
    const magnitude = [1e12, 1e9, 1e6, 1e3].find((size) => (high.number ?? 0) >= size);
    const endsInWord = magnitude && /[a-z]$/i.test(text.slice(high.start, high.end));
    if (endsInWord && low.number < 1000) low.number *= magnitude;
  }
}

function linked(tokens: Token[], at: number): Token | undefined {
  const before = tokens[at - 1]?.word;
  const link = tokens[at + 1]?.word ?? '';
  const isRange = link === 'to' || (LINKS.has(link) && before === 'between');
  return isRange ? tokens[at + 2] : undefined;
}

function isHyphen(text: string, low: Token, high: Token): boolean {
  return /^\s?[-–—]\s?$/.test(text.slice(low.end, high.start));
}
