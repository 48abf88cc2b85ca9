import type { TokenRange } from '../text/sentences.ts';
import { LONGEST_NAME, voice, type Names } from './people.ts';
import { gapBefore, passageAt, quoteAround, type Stream } from './stream.ts';
import { isReporting } from './reporting.ts';
import type { Voice } from './types.ts';

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
  voice: Voice;
  /** Its last token. */
  to: number;
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
    const reports = isReporting(stream.tokens[at]!.word) && !quoteAround(stream, at);
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
  const described = outside ? beforeRelativeClause(stream, last, names) : undefined;
  if (described) return described;
  if (outside && stream.tokens[last]!.capital) return capitals(stream, last, -1, names);
  const after = stream.tokens[verb + 1];
  const sameSentence = !/[.!?]/.test(gapBefore(stream, verb + 1));
  return after?.capital && sameSentence && !quoteAround(stream, verb + 1)
    ? capitals(stream, verb + 1, 1, names)
    : undefined;
}

/** `Musk, who sells cars, said`: the name before a clause set off by commas that ends at a token. */
function beforeRelativeClause(stream: Stream, last: number, names: Names): Voice | undefined {
  if (!gapBefore(stream, last + 1).includes(',')) return undefined;
  for (let at = last; at > 0 && last - at < LONGEST_ASIDE; at -= 1) {
    const gap = gapBefore(stream, at);
    if (/[.!?]/.test(gap)) return undefined;
    if (stream.tokens[at]!.word === 'who' && gap.includes(',')) {
      return nameEndingAt(stream, at - 1, names);
    }
  }
  return undefined;
}

const LONGEST_ASIDE = 20;

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

/**
 * Whom "he" or "she" stands for: going back sentence by sentence, the one person named whom the
 * pronoun fits, or the one of several who reports there. Undefined where two can be meant.
 */
function antecedent(
  stream: Stream,
  pronoun: number,
  names: Names,
  before: Stream | undefined,
): Voice | undefined {
  const { word } = stream.tokens[pronoun]!;
  const places = [...backwards(stream, pronoun), ...(before ? backwards(before) : [])];
  for (const { text, range } of places) {
    const named = mentions(text, range, names).filter(({ person }) => names.fits(person, word));
    const reporting = named.filter(({ to }) => isReporting(text.tokens[to + 1]?.word ?? ''));
    const people = new Set(named.map(({ person }) => person));
    const reporters = new Set(reporting.map(({ person }) => person));
    const one = people.size === 1 ? named.at(-1) : reporting.at(-1);
    if (one && (people.size === 1 || reporters.size === 1)) return one.voice;
    if (people.size > 0) return undefined;
  }
  return undefined;
}

/** The sentences of a stream from its end, or from a token, backwards. */
function backwards(stream: Stream, from = stream.tokens.length) {
  return stream.sentences
    .filter((sentence) => sentence.from < from)
    .map((sentence) => ({ text: stream, range: { ...sentence, to: Math.min(from, sentence.to) } }))
    .reverse();
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
    found.push({ person, voice: { label: textOf(stream, from, to), person }, to });
    from = to;
  }
  return found;
}

function longestName(stream: Stream, from: number, end: number, names: Names): number {
  for (let length = Math.min(LONGEST_NAME, end - from); length > 0; length -= 1) {
    if (names.get(wordsOf(stream, from, from + length - 1))) return length;
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
