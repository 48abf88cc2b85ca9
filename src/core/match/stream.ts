import type { Passage, Span } from '../passage.ts';
import { atOnce, type CountedSteps } from '../steps.ts';
import { withoutDirections } from '../text/directions.ts';
import { quotes } from '../text/quotes.ts';
import { sentences, type TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { tokenSteps } from '../text/tokens.ts';
import type { IndexReader } from './index-reader.ts';
import type { MatchPart } from './types.ts';

/**
 * Text that is read in one go: one passage, or the segments of one run by one speaker joined, so
 * that a sentence and a number may go on from one segment to the next.
 */
export interface Stream {
  passages: Passage[];
  /** Where each passage starts in `text`. */
  starts: number[];
  /** What is said: spaces stand for stage directions. */
  text: string;
  tokens: Token[];
  /** Each token's term number, or -1. */
  ids: Int32Array;
  /** The term number of each currency sign's unit. */
  signs: ReadonlyMap<string, number>;
  sentences: TokenRange[];
  /** Quoted runs of prose, in offsets of `text`; empty for speech. */
  quotes: Span[];
  /** For each token the number of the quote that it starts in, or -1; `quoteNumbers` reads it. */
  quoteOf: Int32Array | undefined;
  /** Some of the passages were longer than what is read of one. */
  isCut: boolean;
}

/** Groups the passages of a request that are read in one go, in reading order. */
export function groupPassages(passages: Passage[]): Passage[][] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    if (group && continues(group[0]!, passage)) group.push(passage);
    else groups.push([passage]);
  }
  return groups;
}

function continues(first: Passage, next: Passage): boolean {
  return (
    first.run !== undefined &&
    first.run === next.run &&
    first.speaker === next.speaker &&
    first.kind === next.kind
  );
}

/**
 * Reads passages as one stream.
 * @param longest how many characters of each passage are read. A word that is cut there is left out.
 */
export function openStream(
  passages: Passage[],
  index: Pick<IndexReader, 'term' | 'signs'>,
  longest: number,
): Stream {
  return atOnce(streamSteps(passages, index, longest));
}

/** The same in steps that are counted in characters: the segments of one run may be a whole recording's. */
export function* streamSteps(
  passages: Passage[],
  { term, signs }: Pick<IndexReader, 'term' | 'signs'>,
  longest: number,
): CountedSteps<Stream> {
  const starts: number[] = [];
  let text = '';
  let before: Passage | undefined;
  for (const passage of passages) {
    if (text) text += before && before.text.length > longest ? CUT : ' ';
    before = passage;
    starts.push(text.length);
    text += withoutDirections(beginning(passage.text, longest));
  }
  const tokens = yield* tokenSteps(text);
  const ids = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) ids[at] = term(tokens[at]!.stem);
  return {
    passages,
    starts,
    text,
    tokens,
    ids,
    signs,
    sentences: sentences(tokens, text),
    quotes: passages[0]?.kind === 'prose' ? quotes(text) : [],
    quoteOf: undefined,
    isCut: passages.some((passage) => passage.text.length > longest),
  };
}

/** Stands for what is not read: neither a sentence nor a number goes on over it. */
const CUT = ' …\n\n';

/** The whole words of a text's first characters. */
function beginning(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = longest;
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** For each token the number of the quote that it starts in, or -1. */
export function quoteNumbers(stream: Stream): Int32Array {
  return (stream.quoteOf ??= readQuoteNumbers(stream));
}

function readQuoteNumbers({ tokens, quotes: quoted }: Stream): Int32Array {
  let quote = 0;
  return Int32Array.from(tokens, ({ start }) => {
    while (quote < quoted.length && quoted[quote]!.end <= start) quote += 1;
    return quote < quoted.length && quoted[quote]!.start <= start ? quote : -1;
  });
}

/** A run of the stream's text, divided among its passages. */
export function partsOf(stream: Stream, spans: Span[]): MatchPart[] {
  const first = passageNumber(stream, Math.min(...spans.map(({ start }) => start)));
  const last = passageNumber(stream, Math.max(...spans.map(({ end }) => end - 1)));
  return stream.passages.slice(first, last + 1).flatMap((passage, index) => {
    const offset = stream.starts[first + index]!;
    const own = spans
      .map(({ start, end }) => ({
        start: Math.max(0, start - offset),
        end: Math.min(passage.text.length, end - offset),
      }))
      .filter(({ start, end }) => start < end);
    return own.length > 0 ? [{ passage: passage.id, spans: own }] : [];
  });
}

/** The passage that holds an offset of the stream's text. */
export function passageAt(stream: Stream, offset: number): Passage {
  return stream.passages[passageNumber(stream, offset)]!;
}

/** The last passage that starts at or before an offset. */
function passageNumber({ starts }: Stream, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As much of a gap between two words is looked at: a page may have a thousand signs there. */
const LONGEST_GAP = 60;

/** The text between a token and the one before it. */
export function gapBefore(stream: Stream, at: number): string {
  const before = stream.tokens[at - 1];
  const token = stream.tokens[at];
  if (!before || !token) return '';
  return gap(stream, before.end, token.start);
}

/** The text between a token and the one after it, or the end. */
export function gapAfter(stream: Stream, at: number): string {
  const token = stream.tokens[at];
  const next = stream.tokens[at + 1];
  if (!token) return '';
  return gap(stream, token.end, next ? next.start : stream.text.length);
}

function gap({ text }: Stream, from: number, to: number): string {
  return text.slice(from, Math.max(from, Math.min(to, from + LONGEST_GAP)));
}

/** The tokens of the quote around a token, if it is quoted. */
export function quoteRange(stream: Stream, at: number): TokenRange | undefined {
  const numbers = quoteNumbers(stream);
  const quote = numbers[at] ?? -1;
  if (quote < 0) return undefined;
  // Numbers grow along the text, and -1 stands between them: both ends are near.
  let from = at;
  let to = at + 1;
  while (from > 0 && numbers[from - 1] === quote) from -= 1;
  while (to < numbers.length && numbers[to] === quote) to += 1;
  return { from, to };
}

/** The quote around a token, if it is quoted. */
export function quoteAround(stream: Stream, at: number): Span | undefined {
  return stream.quotes[quoteNumbers(stream)[at] ?? -1];
}
