import type { TokenRange } from '../text/sentences.ts';
import { LONGEST_NAME, voice, type Names } from './people.ts';
import { gapBefore, passageAt, quoteAround, type Stream } from './stream.ts';
import type { Voice } from './types.ts';

const REPORTING = new Set(
  (
    'said says say saying told tells claimed claims claim claiming asserted asserts insisted insists argued ' +
    'argues added adds repeated declared declares wrote writes posted boasted stated suggested alleged ' +
    'contended complained joked warned responded replied called calls described announced estimated remarked'
  ).split(' '),
);
/** What may stand between a subject and its verb. */
const BETWEEN = new Set(
  (
    'falsely erroneously wrongly incorrectly misleadingly baselessly also then later again repeatedly once has ' +
    'had have been who himself herself often even recently previously famously was is'
  ).split(' '),
);
const PRONOUNS = new Set(['he', 'she']);

/** A name that stands in the text. */
interface Mention {
  person: string;
  label: string;
  from: number;
}

/**
 * Who is taken to have said the words of a span: the transcript's speaker, or in prose the subject
 * of the reporting clause of its sentence ("…," Trump said; Harris claimed that …). Undefined
 * where the text does not settle it.
 * @param before the passage before this one: it may name whom "he" stands for.
 */
export function attribute(
  stream: Stream,
  span: TokenRange,
  sentence: number,
  names: Names,
  before: Stream | undefined,
): Voice | undefined {
  const passage = passageAt(stream, stream.tokens[span.from]!.start);
  if (passage.kind === 'speech') {
    return passage.speaker === undefined ? undefined : voice(passage.speaker, names);
  }
  const quoted = quoteAround(stream, span.from) !== undefined;
  // A quote of several sentences has its reporting clause in the first or the last of them.
  const places = quoted ? [sentence, sentence - 1, sentence + 1] : [sentence];
  for (const place of places) {
    const range = stream.sentences[place];
    const found = range && reporter(stream, range, span, quoted, names, before);
    if (found) return found;
  }
  return undefined;
}

function reporter(
  stream: Stream,
  sentence: TokenRange,
  span: TokenRange,
  quoted: boolean,
  names: Names,
  before: Stream | undefined,
): Voice | undefined {
  const verbs: number[] = [];
  // Indirect speech names its speaker first; a quote may be followed by "he said".
  const end = quoted ? sentence.to : Math.min(span.to, sentence.to);
  for (let at = sentence.from; at < end; at += 1) {
    const reports = REPORTING.has(stream.tokens[at]!.word) && !quoteAround(stream, at);
    if (reports) verbs.push(at);
  }
  verbs.sort((a, b) => Math.abs(a - span.from) - Math.abs(b - span.from));
  for (const verb of verbs) {
    const subject = subjectOf(stream, verb, names, before);
    if (subject) return subject;
  }
  return undefined;
}

function subjectOf(
  stream: Stream,
  verb: number,
  names: Names,
  before: Stream | undefined,
): Voice | undefined {
  let last = verb - 1;
  while (last >= 0 && BETWEEN.has(stream.tokens[last]!.word)) last -= 1;
  const word = stream.tokens[last]?.word ?? '';
  const outside = last >= 0 && !quoteAround(stream, last);
  if (outside && PRONOUNS.has(word)) return antecedent(stream, last, names, before);
  const alias = outside ? nameEndingAt(stream, last, names) : undefined;
  if (alias) return alias;
  if (outside && stream.tokens[last]!.capital) return capitals(stream, last, -1, names);
  const after = stream.tokens[verb + 1];
  const sameSentence = !/[.!?]/.test(gapBefore(stream, verb + 1));
  return after?.capital && sameSentence && !quoteAround(stream, verb + 1)
    ? capitals(stream, verb + 1, 1, names)
    : undefined;
}

/** The longest known name that ends at a token: `the former president` has no capital. */
function nameEndingAt(stream: Stream, last: number, names: Names): Voice | undefined {
  for (let from = Math.max(0, last - LONGEST_NAME + 1); from <= last; from += 1) {
    const person = names.get(wordsOf(stream, from, last));
    if (person) return { label: textOf(stream, from, last), person };
  }
  return undefined;
}

/** The run of capitalised words that ends (`step` -1) or starts (1) at a token, as a voice. */
function capitals(stream: Stream, at: number, step: 1 | -1, names: Names): Voice | undefined {
  let end = at;
  for (let count = 1; count < LONGEST_NAME; count += 1) {
    const next = stream.tokens[end + step];
    if (!next?.capital || quoteAround(stream, end + step)) break;
    if (/[,;:.!?"“”]\s/.test(between(stream, end, end + step))) break;
    end += step;
  }
  const [from, to] = step === 1 ? [at, end] : [end, at];
  return nameOrLabel(stream, from, to, names);
}

/** The longest known name in the run, or the run itself. */
function nameOrLabel(stream: Stream, from: number, to: number, names: Names): Voice {
  for (let start = from; start <= to; start += 1) {
    const found = voice(textOf(stream, start, to), names);
    if (found.person) return found;
  }
  return { label: textOf(stream, from, to) };
}

/** Whom "he" or "she" stands for: the one known person named so far, if there is only one. */
function antecedent(
  stream: Stream,
  pronoun: number,
  names: Names,
  before: Stream | undefined,
): Voice | undefined {
  const own = mentions(stream, { from: 0, to: pronoun }, names);
  const range = before && { from: 0, to: before.tokens.length };
  const named = own.length > 0 || !range ? own : mentions(before, range, names);
  const people = new Set(named.map(({ person }) => person));
  const last = named.at(-1);
  return people.size === 1 && last ? { label: last.label, person: last.person } : undefined;
}

/** Known people named outside quotes. */
function mentions(stream: Stream, range: TokenRange, names: Names): Mention[] {
  const found: Mention[] = [];
  for (let from = range.from; from < range.to; from += 1) {
    if (!stream.tokens[from]!.capital || quoteAround(stream, from)) continue;
    const length = longestName(stream, from, range.to, names);
    if (length === 0) continue;
    const to = from + length - 1;
    const person = names.get(wordsOf(stream, from, to))!;
    found.push({ person, label: textOf(stream, from, to), from });
    from = to;
  }
  return found;
}

function longestName(stream: Stream, from: number, end: number, names: Names): number {
  for (let length = Math.min(LONGEST_NAME, end - from); length > 0; length -= 1) {
    if (names.has(wordsOf(stream, from, from + length - 1))) return length;
  }
  return 0;
}

function wordsOf(stream: Stream, from: number, to: number): string {
  const words = stream.tokens.slice(from, to + 1).map(({ word }) => word);
  return words.join(' ');
}

function textOf(stream: Stream, from: number, to: number): string {
  const text = stream.text.slice(stream.tokens[from]!.start, stream.tokens[to]!.end);
  return text.replace(/['’]s?$/, '');
}

function between(stream: Stream, one: number, other: number): string {
  const [first, second] = one < other ? [one, other] : [other, one];
  return stream.text.slice(stream.tokens[first]!.end, stream.tokens[second]!.start);
}
