import { LAST_ORDINALS, ORDINALS, SMALL, TENS } from './numerals.ts';
import { follows, wordAt, type Reading, type Source } from './source.ts';

/** `nine`, `sixty-five`: a whole number below a hundred in words. */
export function readBelowHundred(source: Source, at: number): Reading | undefined {
  const small = SMALL.get(wordAt(source, at));
  if (small !== undefined) return { value: small, next: at + 1 };
  const tens = TENS.get(wordAt(source, at));
  if (tens === undefined) return undefined;
  const ones = SMALL.get(wordAt(source, at + 1)) ?? 0;
  return ones > 0 && ones < 10 && follows(source, at + 1)
    ? { value: tens + ones, next: at + 2 }
    : { value: tens, next: at + 1 };
}

/** `twentieth`, `twenty-first`; behind other numbers `first` to `tenth` too (`hundred and fifth`). */
export function readOrdinal(source: Source, at: number, isBehind: boolean): Reading | undefined {
  const word = wordAt(source, at);
  const whole = ORDINALS.get(word);
  if (whole !== undefined) return { value: whole, next: at + 1, isClosed: true };
  const tens = TENS.get(word);
  if (tens !== undefined) {
    const last = lastOrdinal(source, at + 1);
    return last && last < 10 && follows(source, at + 1)
      ? { value: tens + last, next: at + 2, isClosed: true }
      : undefined;
  }
  const last = isBehind ? lastOrdinal(source, at) : undefined;
  return last ? { value: last, next: at + 1, isClosed: true } : undefined;
}

/** What `second` stands before when it is a stretch of time: `the thirty-second ad`. */
const LASTING = new Set(
  'ad ads spot spots clip clips video videos commercial delay rule timeout violation limit rebuttal response answer'.split(
    ' ',
  ),
);
/** What stands before an ordinal and hardly before `thirty seconds`. */
const DEFINITE = new Set(['the', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'and']);

/** `first` in `twenty-first`, but not in `two hundred first responders`. */
function lastOrdinal(source: Source, at: number): number | undefined {
  const word = wordAt(source, at);
  const value = LAST_ORDINALS.get(word);
  if (value === undefined) return undefined;
  const { text, tokens } = source;
  const isHyphened = text.charAt(tokens[at]!.start - 1) === '-';
  const next = follows(source, at + 1) ? wordAt(source, at + 1) : '';
  if (word === 'second')
    return DEFINITE.has(wordAt(source, at - 2)) && !LASTING.has(next) ? value : undefined;
  return !isHyphened && /[^s]s$/.test(next) ? undefined : value;
}
