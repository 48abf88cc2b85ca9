import type { ImportedClaim, Query } from '../../src/core/imported/types.ts';

/** Questions whose answers people linked, over their own claims. */
export interface QualitySet {
  name: string;
  claims: readonly ImportedClaim[];
  questions: readonly Question[];
}

export interface Question {
  query: Query;
  /** Ids of the claims that answer it. */
  relevant: readonly string[];
}

/** What one run measures on. */
export interface Material {
  /** In words, for the report. */
  name: string;
  claims: readonly ImportedClaim[];
  /** Every line of one text, in order, each with its neighbours. */
  lines: readonly Query[];
  /** Empty where the text is invented: nobody has judged it. */
  quality: readonly QualitySet[];
}

/** Neighbouring sentences that come with a line: all that the first pass reads. */
const BEFORE = 4;
const AFTER = 2;

/** A line of a text with its neighbours, as the extension sends it. */
export function withNeighbours(
  lines: readonly { speaker?: string; text: string }[],
  at: number,
  date?: string,
): Query {
  const { speaker, text } = lines[at]!;
  const texts = (from: number, to: number) => lines.slice(Math.max(0, from), to).map((l) => l.text);
  return {
    text,
    ...(speaker && { speaker }),
    ...(date && { date }),
    before: texts(at - BEFORE, at),
    after: texts(at + 1, at + 1 + AFTER),
  };
}
