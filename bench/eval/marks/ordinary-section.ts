import type { FoundPair, Pair } from './pair.ts';
import { isMark } from './pair.ts';
import { tallyMarks, type Tally } from './tally.ts';
import type { Verdicts } from './verdicts.ts';

/** What one kind of claims marks in ordinary texts. */
export interface OrdinaryFigures extends Tally {
  claims: string;
  words: number;
  /** Marks in as many words as the goal speaks of. */
  per20000: number;
  /** Judged wrong, in as many words. */
  wrongPer20000: number;
  /** The same if all that nobody judged were wrong. */
  wrongAtMost: number;
  marks: Pair[];
}

const WORDS = 20_000;

/** Counts the marks in texts of so many words. */
export function ordinaryFigures(
  claims: string,
  words: number,
  found: readonly FoundPair[],
  verdicts: Verdicts,
): OrdinaryFigures {
  const tally = tallyMarks(found, verdicts);
  const wrong = tally.right.of - tally.right.count;
  const per = (count: number) => (count * WORDS) / words;
  return {
    claims,
    words,
    ...tally,
    per20000: per(tally.found),
    wrongPer20000: per(wrong),
    wrongAtMost: per(wrong + tally.notJudged),
    marks: found
      .filter(isMark)
      .map(({ set, transcript, line, claim }) => ({ set, transcript, line, claim })),
  };
}
