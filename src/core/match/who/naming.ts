import type { TokenRange } from '../../text/sentences.ts';
import { isFunctionWord } from '../function-words.ts';
import { quoteAround, type Stream } from '../stream.ts';
import type { Voice } from '../types.ts';
import { isParted, namesakeOf } from './namesakes.ts';
import { LONGEST_NAME, voice, type Names } from './people.ts';

/** Longest name in the text that is passed on: a page may put anything between two words. */
const LONGEST_LABEL = 120;

/** A name in the text: whose it is taken for, and the tokens that it takes up. */
export interface Name extends TokenRange {
  voice: Voice;
}

/** The longest known name that ends at a token: `the former president` has no capital. */
export function nameEndingAt(stream: Stream, last: number, names: Names): Name | undefined {
  for (let from = Math.max(0, last - LONGEST_NAME + 1); from <= last; from += 1) {
    const name = nameAt(stream, from, last, names);
    if (name) return name;
  }
  return undefined;
}

/** The longest known name that starts at a token and ends before another. */
export function nameStartingAt(
  stream: Stream,
  from: number,
  end: number,
  names: Names,
): Name | undefined {
  for (let last = Math.min(from + LONGEST_NAME, end) - 1; last >= from; last -= 1) {
    const name = nameAt(stream, from, last, names);
    if (name) return name;
  }
  return undefined;
}

/** The name that some tokens are: a known person's, or, with what stands beside them, another's. */
function nameAt(stream: Stream, from: number, last: number, names: Names): Name | undefined {
  const words = wordsOf(stream, from, last);
  const own = names.get(words);
  const person = own ?? officeAt(stream, from, last, words, names);
  if (!person || !isShort(stream, from, last)) return undefined;
  const range = { from, to: last + 1 };
  const other = own && namesakeOf(stream, range, person, names);
  if (!other) return { voice: { label: textOf(stream, from, last), person }, ...range };
  return { voice: { label: labelOf(stream, other) }, ...other };
}

/**
 * Who is meant by a description, such as `the former president`: not `a former president`, `the
 * former president of Peru`, nor `the former president, Ollanta Humala`.
 */
function officeAt(
  stream: Stream,
  from: number,
  last: number,
  words: string,
  names: Names,
): string | undefined {
  const person = names.office(words)?.person;
  if (!person) return undefined;
  const { tokens, text } = stream;
  const before = text.slice(Math.max(0, tokens[from]!.start - 5), tokens[from]!.start);
  const isDefinite = /(?:^|[^\p{L}])the\s$/iu.test(before);
  const next = tokens[last + 1];
  if (!isDefinite || !next) return isDefinite ? person : undefined;
  const gap = between(stream, last, last + 1);
  if (gap.startsWith('-')) return undefined;
  if (/^\s*$/.test(gap) && (next.word === 'of' || next.word === 'for')) return undefined;
  const isOwn = names.get(next.word) === person || names.isFirstName(person, next.word);
  return /^,?\s*$/.test(gap) && next.capital && next.word !== 'i' && !isOwn ? undefined : person;
}

/** The run of capitalised words that ends (`step` -1) or starts (1) at a token, as a voice. */
export function capitals(stream: Stream, at: number, step: 1 | -1, names: Names): Name | undefined {
  let end = at;
  for (let count = 1; count < LONGEST_NAME; count += 1) {
    const next = stream.tokens[end + step];
    if (!next?.capital || quoteAround(stream, end + step)) break;
    const [from, to] = step === 1 ? [at, end + 1] : [end - 1, at];
    if (!isShort(stream, from, to)) break;
    if (isParted(stream, end, end + step)) break;
    end += step;
  }
  const [from, to] = step === 1 ? [at, end] : [end, at];
  return isShort(stream, from, to) ? nameOrLabel(stream, { from, to }, names) : undefined;
}

/** The longest known name in the run, or the run itself; `To say …` has no name. */
function nameOrLabel(stream: Stream, { from, to }: TokenRange, names: Names): Name | undefined {
  if (from === to && isFunctionWord(stream.tokens[from]!.word)) return undefined;
  for (let start = from; start <= to; start += 1) {
    const found = voice(textOf(stream, start, to), names);
    if (!found.person || names.office(wordsOf(stream, start, to))) continue;
    const range = { from: start, to: to + 1 };
    const other = namesakeOf(stream, range, found.person, names);
    if (other) return { voice: { label: labelOf(stream, other) }, ...other };
    return { voice: found, ...range };
  }
  return { voice: { label: textOf(stream, from, to) }, from, to: to + 1 };
}

function isShort({ tokens }: Stream, from: number, to: number): boolean {
  return tokens[to]!.end - tokens[from]!.start <= LONGEST_LABEL;
}

function wordsOf(stream: Stream, from: number, to: number): string {
  let words = stream.tokens[from]!.word;
  for (let at = from + 1; at <= to; at += 1) words += ` ${stream.tokens[at]!.word}`;
  return words;
}

function labelOf(stream: Stream, { from, to }: TokenRange): string {
  return isShort(stream, from, to - 1)
    ? textOf(stream, from, to - 1)
    : textOf(stream, to - 1, to - 1);
}

function textOf(stream: Stream, from: number, to: number): string {
  const text = stream.text.slice(stream.tokens[from]!.start, stream.tokens[to]!.end);
  return text.replace(/['’]s?$/, '');
}

function between(stream: Stream, one: number, other: number): string {
  return stream.text.slice(stream.tokens[one]!.end, stream.tokens[other]!.start);
}
