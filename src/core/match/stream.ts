import type { Passage, Span } from '../passage.ts';
import { quotes } from '../text/quotes.ts';
import { sentences, type TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { SIGN_UNITS, tokenise } from '../text/tokens.ts';
import { once } from './once.ts';
import type { MatchPart } from './types.ts';
import type { Lookup } from './vocabulary.ts';

/**
 * Text that is read in one go: one passage, or the segments of one run by one speaker joined, so
 * that a sentence and a number may go on from one segment to the next.
 */
export interface Stream {
  passages: Passage[];
  /** Where each passage starts in `text`. */
  starts: number[];
  text: string;
  tokens: Token[];
  /** Each token's term number, or -1. */
  ids: Int32Array;
  /** The term number of each currency sign's unit. */
  signs: Map<string, number>;
  sentences: TokenRange[];
  /** Quoted runs of prose, in offsets of `text`; empty for speech. */
  quotes: Span[];
  /** For each token the number of the quote that it starts in, or -1. */
  quoteOf: () => Int32Array;
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
export function openStream(passages: Passage[], lookup: Lookup, longest: number): Stream {
  const starts: number[] = [];
  const cuts = new Set<number>();
  let text = '';
  for (const passage of passages) {
    if (text) text += ' ';
    starts.push(text.length);
    text += passage.text.slice(0, longest);
    if (passage.text.length > longest) cuts.add(text.length);
  }
  const all = tokenise(text);
  const tokens = cuts.size > 0 ? all.filter(({ end }) => !cuts.has(end)) : all;
  const quoted = passages[0]?.kind === 'prose' ? quotes(text) : [];
  return {
    passages,
    starts,
    text,
    tokens,
    ids: Int32Array.from(tokens, ({ stem }) => lookup(stem)),
    signs: new Map(SIGN_UNITS.map((unit) => [unit, lookup(unit)])),
    sentences: sentences(tokens, text),
    quotes: quoted,
    quoteOf: once(() => quoteNumbers(tokens, quoted)),
    isCut: cuts.size > 0,
  };
}

function quoteNumbers(tokens: Token[], quoted: Span[]): Int32Array {
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

/** The quote around a token, if it is quoted. */
export function quoteAround(stream: Stream, at: number): Span | undefined {
  return stream.quotes[stream.quoteOf()[at] ?? -1];
}
