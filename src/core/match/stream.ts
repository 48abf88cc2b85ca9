import type { Passage, Span } from '../passage.ts';
import { quotes } from '../text/quotes.ts';
import { sentences, type TokenRange } from '../text/sentences.ts';
import type { Token } from '../text/token.ts';
import { SIGN_UNITS, tokenise } from '../text/tokens.ts';
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
}

/** Joins the passages of a request into streams, in reading order. */
export function streams(passages: Passage[], lookup: Lookup): Stream[] {
  const groups: Passage[][] = [];
  for (const passage of passages) {
    const group = groups.at(-1);
    if (group && continues(group[0]!, passage)) group.push(passage);
    else groups.push([passage]);
  }
  return groups.map((group) => stream(group, lookup));
}

function continues(first: Passage, next: Passage): boolean {
  return (
    first.run !== undefined &&
    first.run === next.run &&
    first.speaker === next.speaker &&
    first.kind === next.kind
  );
}

function stream(passages: Passage[], lookup: Lookup): Stream {
  const starts: number[] = [];
  let text = '';
  for (const passage of passages) {
    if (text) text += ' ';
    starts.push(text.length);
    text += passage.text;
  }
  const tokens = tokenise(text);
  return {
    passages,
    starts,
    text,
    tokens,
    ids: Int32Array.from(tokens, ({ stem }) => lookup(stem)),
    signs: new Map(SIGN_UNITS.map((unit) => [unit, lookup(unit)])),
    sentences: sentences(tokens, text),
    quotes: passages[0]?.kind === 'prose' ? quotes(text) : [],
  };
}

/** A run of the stream's text, divided among its passages. */
export function partsOf(stream: Stream, spans: Span[]): MatchPart[] {
  return stream.passages.flatMap((passage, index) => {
    const offset = stream.starts[index]!;
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
  const index = stream.starts.findLastIndex((start) => start <= offset);
  return stream.passages[Math.max(0, index)]!;
}

/** The text between a token and the one before it. */
export function gapBefore(stream: Stream, at: number): string {
  const before = stream.tokens[at - 1];
  const token = stream.tokens[at];
  if (!before || !token) return '';
  return stream.text.slice(before.end, Math.max(before.end, token.start));
}

/** The text between a token and the one after it, or the end. */
export function gapAfter(stream: Stream, at: number): string {
  const token = stream.tokens[at];
  const next = stream.tokens[at + 1];
  if (!token) return '';
  return stream.text.slice(token.end, next ? Math.max(token.end, next.start) : undefined);
}

/** The quote around a token, if it is quoted. */
export function quoteAround(stream: Stream, at: number): Span | undefined {
  const { start } = stream.tokens[at]!;
  return stream.quotes.find((quote) => quote.start <= start && start < quote.end);
}
