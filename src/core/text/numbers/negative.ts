import { PERCENT } from './numerals.ts';
import { follows, wordAt, type Reading, type Source } from './source.ts';

type Read = (source: Source, at: number) => Reading | undefined;

/** Is this number taken from the one before, or a margin: `ten minus three`, `plus or minus three`? */
function isDifference(source: Source, at: number): boolean {
  return isBehindNumber(source) || ['or', 'plus'].includes(wordAt(source, at - 1));
}

function isBehindNumber({ read }: Source): boolean {
  return read.at(-1)?.number !== undefined;
}

const SIGNS = new Set(['minus', 'negative']);

/** `minus nine percent`. Of several signs only the last one is the number's. */
export function readMinus(source: Source, at: number, read: Read): Reading | undefined {
  if (!follows(source, at + 1) || isDifference(source, at)) return undefined;
  if (SIGNS.has(wordAt(source, at + 1))) return undefined;
  const reading = read(source, at + 1);
  return reading && { ...reading, value: -reading.value };
}

/** Of a test, not of a number: `she tested negative two days later`. */
const TESTED = /^(?:re)?test/;
const AFTER_A_TEST = new Set(
  'time times day days week weeks month months hour hours people player players test tests'.split(
    ' ',
  ),
);

/** `negative two percent`. */
export function readNegative(source: Source, at: number, read: Read): Reading | undefined {
  for (const back of [1, 2, 3]) if (TESTED.test(wordAt(source, at - back))) return undefined;
  const reading = readMinus(source, at, read);
  return reading && !AFTER_A_TEST.has(wordAt(source, reading.next)) ? reading : undefined;
}

const HYPHEN = '-';
const MINUS = '−';
const DASH = '–';

/**
 * Is the sign right before digits a minus: `-3%`? Not a hyphen (`F-16`), nor what parts two numbers
 * (`3 -4`), nor a name that was written with a space (`Covid -19`).
 */
export function hasMinus(source: Source, at: number, next: number): boolean {
  const { tokens, text } = source;
  const { start } = tokens[at]!;
  const sign = text.charAt(start - 1);
  if (sign !== HYPHEN && sign !== MINUS && sign !== DASH) return false;
  if (!/^[\s([{"'“‘:]?$/u.test(text.charAt(start - 2))) return false;
  const before = tokens[at - 1];
  if (!before || sign === MINUS) return true;
  if (/[^\s\-–]/.test(text.slice(before.end, start))) return true;
  if (isBehindNumber(source)) return false;
  return !before.capital || isFigure(source, at, next);
}

/** Is it said of what it is a figure? */
function isFigure(source: Source, at: number, next: number): boolean {
  const { sign, number } = source.tokens[at]!;
  return sign !== undefined || !Number.isInteger(number) || PERCENT.has(wordAt(source, next));
}

const DEGREES = new Set(['degree', 'degrees']);
/** What may stand behind a number that is one below zero. */
export const BELOW_ZERO = [...DEGREES, 'below'];

/** Behind a number: `(20) degrees below zero`. */
export function isBelowZero(source: Source, next: number): boolean {
  const from = DEGREES.has(wordAt(source, next)) ? next + 1 : next;
  return wordAt(source, from) === 'below' && wordAt(source, from + 1) === 'zero';
}
