import type { CutDocument } from './documents.ts';
import { isMark, lineKey, pairKey, type FoundPair, type Pair } from './pair.ts';
import { tallyMarks, type Tally } from './tally.ts';
import type { Verdicts } from './verdicts.ts';

/** What one kind of claims marks in ordinary texts. */
export interface OrdinaryFigures extends Tally {
  claims: string;
  words: number;
  /** Marks in as many words as the goal speaks of. */
  per20000: number;
  /** Judged wrong, in as many words. NaN where there are marks and nobody judged any. */
  wrongPer20000: number;
  /** The same if all that nobody judged were wrong. */
  wrongAtMost: number;
  marks: OrdinaryMark[];
}

/** A mark that can be judged as it stands: ordinary texts may be quoted. */
export interface OrdinaryMark extends Pair {
  sentence: string;
  /** Nothing where nobody judged it. */
  isSame?: boolean;
}

const WORDS = 20_000;

/** Counts the marks in texts of so many words. */
export function ordinaryFigures(
  claims: string,
  words: number,
  found: readonly FoundPair[],
  verdicts: Verdicts,
  sentenceOf: (pair: Pair) => string,
): OrdinaryFigures {
  const tally = tallyMarks(found, verdicts);
  const wrong = tally.right.of - tally.right.count;
  const isUnread = tally.found > 0 && tally.right.of === 0;
  const per = (count: number) => (count * WORDS) / words;
  return {
    claims,
    words,
    ...tally,
    per20000: per(tally.found),
    wrongPer20000: isUnread ? Number.NaN : per(wrong),
    wrongAtMost: per(wrong + tally.notJudged),
    marks: found.filter(isMark).map(({ set, transcript, line, claim }) => {
      const pair = { set, transcript, line, claim };
      const verdict = verdicts.get(pairKey(pair));
      const sentence = sentenceOf(pair);
      return { ...pair, sentence, ...(verdict && { isSame: verdict.isSame }) };
    }),
  };
}

/** Finds the sentence of a pair; all pairs must be of these documents. */
export function sentencesOf(documents: readonly CutDocument[]): (pair: Pair) => string {
  const texts = new Map(
    documents.flatMap(({ name, sentences }) =>
      sentences.map(({ line, text }) => [
        lineKey({ set: 'ordinary', transcript: name, line }),
        text,
      ]),
    ),
  );
  return (pair) => texts.get(lineKey(pair))!;
}
