import type { CountedSteps } from '../../steps.ts';
import type { Token } from '../token.ts';
import { readArticle, readBare, readCouple, readMagnitudeOrdinal, readWords } from './cardinal.ts';
import { readDigits } from './digits.ts';
import { MONEY_UNITS, withCents } from './money.ts';
import { BELOW_ZERO, hasMinus, isBelowZero, readMinus, readNegative } from './negative.ts';
import { MAGNITUDE_ORDINALS, MAGNITUDES, ORDINALS, SMALL, TENS } from './numerals.ts';
import { readLeadingPoint } from './point.ts';
import { shareScale } from './ranges.ts';
import { RATIO_LINKS, readRatio } from './ratios.ts';
import { PART_WORDS, readLeadingShare } from './shares.ts';
import { follows, wordAt, type Reading, type Source } from './source.ts';

type Read = (source: Source, at: number) => Reading | undefined;

/** How a number in words is read, by the word that it begins with. */
const BEGINNINGS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...[...SMALL.keys(), ...TENS.keys(), ...ORDINALS.keys()].map((word): [string, Read] => [
    word,
    readWords,
  ]),
  ...[...MAGNITUDES.keys()].map((word): [string, Read] => [word, readBare]),
  ...[...MAGNITUDE_ORDINALS.keys(), ...PART_WORDS].map((word): [string, Read] => [
    word,
    (source, at) => readLeadingShare(source, at) ?? readMagnitudeOrdinal(source, at),
  ]),
  ['a', readArticle],
  ['couple', readCouple],
  ['point', readLeadingPoint],
  ['minus', (source, at) => readMinus(source, at, readUnsigned)],
  ['negative', (source, at) => readNegative(source, at, readUnsigned)],
]);

function readUnsigned(source: Source, at: number): Reading | undefined {
  const token = source.tokens[at];
  if (token?.number !== undefined) return readDigits(source, at);
  return BEGINNINGS.get(token?.word ?? '')?.(source, at);
}

/** Digits, with the sign before them. */
function readSigned(source: Source, at: number): Reading {
  const reading = readDigits(source, at);
  return hasMinus(source, at, reading.next) ? negated(reading) : reading;
}

const negated = (reading: Reading): Reading => ({ ...reading, value: -reading.value });

/** Characters whose numbers are read in one step. */
const STEP = 4000;

/**
 * Joins the tokens of each written number into one: `sixty-five million`, `60 million`, `60M`,
 * `half a million`, `minus one point one percent`. A single number word keeps its stem, for `no one`.
 * Its steps are counted in characters.
 */
export function* mergeNumbers(tokens: Token[], text: string): CountedSteps<Token[]> {
  const merged: Token[] = [];
  const source = { tokens, text, read: merged };
  let rested = 0;
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at]!;
    if (first.start - rested >= STEP) {
      yield first.start - rested;
      rested = first.start;
    }
    const read = first.number === undefined ? BEGINNINGS.get(first.word) : readSigned;
    const reading = read?.(source, at);
    if (!reading) {
      merged.push(first);
      at += 1;
      continue;
    }
    at = pushNumber(merged, source, at, reading);
  }
  return merged;
}

/** @returns the token after the number and what belongs to it. */
function pushNumber(merged: Token[], source: Source, at: number, read: Reading): number {
  if (mayGoOn(source, read.next)) return pushWithMore(merged, source, at, read);
  push(merged, source, at, read);
  return read.next;
}

function push(merged: Token[], source: Source, at: number, reading: Reading): void {
  merged.push(joined(source, at, reading));
  if (reading.scales) shareScale(merged, reading.scales, source.text);
}

/** A number with what the words behind it make of it. */
function pushWithMore(merged: Token[], source: Source, at: number, read: Reading): number {
  const ratio = readRatio(source, at, read, readUnsigned);
  const cents = ratio ? undefined : withCents(source, read);
  const isBelow = !ratio && read.value > 0 && isBelowZero(source, read.next);
  const reading = ratio ?? cents?.reading ?? (isBelow ? negated(read) : read);
  push(merged, source, at, reading);
  if (!cents) return pushPercent(merged, source, reading.next);
  // What stands for the unit holds the cents' place too.
  const unit = source.tokens[reading.next]!;
  merged.push({ ...unit, end: source.tokens[cents.next - 1]!.end });
  return cents.next;
}

const GOING_ON = new Set([...RATIO_LINKS, ...MONEY_UNITS, ...BELOW_ZERO, 'per', 'pc', 'pct']);

function mayGoOn({ tokens }: Source, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && GOING_ON.has(token.word);
}

/** How `percent` is written behind a number: `9 per cent`, `9pc`. */
const PERCENT_WORDS = new Set(['pc', 'pct']);

function pushPercent(merged: Token[], source: Source, at: number): number {
  const word = wordAt(source, at);
  const isTwo = word === 'per' && wordAt(source, at + 1) === 'cent' && follows(source, at + 1);
  if (!isTwo && !PERCENT_WORDS.has(word)) return at;
  const next = isTwo ? at + 2 : at + 1;
  const { end } = source.tokens[next - 1]!;
  merged.push({ ...source.tokens[at]!, end, word: PERCENT, stem: PERCENT });
  return next;
}

const PERCENT = 'percent';

function joined({ tokens, text }: Source, from: number, { value, next, keeps }: Reading): Token {
  const first = tokens[from]!;
  const kept = tokens[keeps ?? (next - from === 1 ? from : -1)];
  const isSigned =
    value < 0 && first.number !== undefined && /[-−–]/.test(text.charAt(first.start - 1));
  return {
    ...first,
    start: isSigned ? first.start - 1 : first.start,
    end: tokens[next - 1]!.end,
    word: kept?.word ?? '',
    stem: kept?.stem ?? '',
    number: exact(value),
  };
}

/** 16.4 × 1,000,000 is a hair less than what was written. */
function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
