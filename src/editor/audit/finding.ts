import type { Span } from '../../core/passage.ts';
import type { Tier } from '../../core/match/types.ts';
import { sentences } from '../../core/text/sentences.ts';
import { tokenise } from '../../core/text/tokens.ts';
import type { PlacedText } from './placed-text.ts';

/** Where a claim would be marked (`certain`, `likely`) or listed (`related`). */
export interface Finding {
  /** Counted from 1; of rows, the row's own number. */
  line: number;
  tier: Tier;
  confidence: number;
  claim: string;
  /** The marked words. */
  quote: string;
  /** The sentence they stand in, with the words between `[` and `]`. */
  sentence: string;
  /** What decided it. */
  why: string[];
  speaker?: string;
  corrected: boolean;
}

/** Where a claim was tried and not found. */
export interface Miss {
  line: number;
  claim: string;
  /** The words that it was tried in. */
  text: string;
  why: string;
}

const BEFORE = '[';
const AFTER = ']';

/** The sentence or sentences around some words, which stand in brackets. */
export function sentenceAround({ text }: PlacedText, spans: readonly Span[]): string {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const bounds = sentenceBounds(text, start, end);
  let marked = '';
  let at = bounds.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    marked += text.slice(at, span.start) + BEFORE + text.slice(span.start, span.end) + AFTER;
    at = span.end;
  }
  return (marked + text.slice(at, Math.max(at, bounds.end))).trim();
}

/** An article or a quotation mark at a sentence's start is no token: it begins where another ended. */
function sentenceBounds(text: string, from: number, to: number): Span {
  const tokens = tokenise(text);
  const ends = sentences(tokens, text).map((range) => {
    const { end } = tokens[range.to - 1]!;
    return end + /^\S*/.exec(text.slice(end))![0].length;
  });
  return {
    start: ends.findLast((end) => end <= from) ?? 0,
    end: ends.find((end) => end >= to) ?? text.length,
  };
}
