import type { TokenRange } from '../text/sentences.ts';
import { LONGEST_NAME, TITLES, voice, type Names } from './people.ts';
import { quoteAround, type Stream } from './stream.ts';
import type { Voice } from './types.ts';

/** Longest name in the text that is passed on: a page may put anything between two words. */
const LONGEST_LABEL = 120;

/** A name in the text: whose it is taken for, and the tokens that it takes up. */
export interface Name extends TokenRange {
  voice: Voice;
}

/** The longest known name that ends at a token: `the former president` has no capital. */
export function nameEndingAt(stream: Stream, last: number, names: Names): Name | undefined {
  for (let from = Math.max(0, last - LONGEST_NAME + 1); from <= last; from += 1) {
    const person = names.get(wordsOf(stream, from, last));
    if (!person || !isShort(stream, from, last)) continue;
    return { voice: { label: textOf(stream, from, last), person }, from, to: last + 1 };
  }
  return undefined;
}

/** The longest known name that starts at a token and ends before another. */
export function nameStartingAt(
  stream: Stream,
  from: number,
  end: number,
  names: Names,
): { length: number; voice: Voice & { person: string } } | undefined {
  for (let length = Math.min(LONGEST_NAME, end - from); length > 0; length -= 1) {
    const last = from + length - 1;
    const person = names.get(wordsOf(stream, from, last));
    if (!person || !isShort(stream, from, last)) continue;
    return { length, voice: { label: textOf(stream, from, last), person } };
  }
  return undefined;
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

/** Does punctuation part two words? The point of an initial or title does not: `Mr.`, `Donald J.` */
function isParted(stream: Stream, one: number, other: number): boolean {
  const gap = between(stream, one, other);
  const { word } = stream.tokens[Math.min(one, other)]!;
  if ((word.length === 1 || TITLES.has(word)) && /^\.\s$/.test(gap)) return false;
  return /[,;:.!?"“”]\s|[()]/.test(gap);
}

/** The longest known name in the run, or the run itself. */
function nameOrLabel(stream: Stream, { from, to }: TokenRange, names: Names): Name {
  for (let start = from; start <= to; start += 1) {
    const found = voice(textOf(stream, start, to), names);
    if (found.person) return { voice: found, from: start, to: to + 1 };
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

function textOf(stream: Stream, from: number, to: number): string {
  const text = stream.text.slice(stream.tokens[from]!.start, stream.tokens[to]!.end);
  return text.replace(/['’]s?$/, '');
}

function between(stream: Stream, one: number, other: number): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  return stream.text.slice(stream.tokens[first]!.end, stream.tokens[second]!.start);
}
