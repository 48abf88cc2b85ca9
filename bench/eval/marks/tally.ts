import { isMark, pairKey, type FoundPair } from './pair.ts';
import { wilson, type Share } from './statistics.ts';
import type { Verdicts } from './verdicts.ts';

/** How many pairs were found, and how many of those that were judged are right. */
export interface Tally {
  found: number;
  notJudged: number;
  /** Right among the judged. */
  right: Share;
  /** Texts that the judged ones are from. */
  texts: number;
  /** Judged pairs of the one claim that has most of them. */
  mostOfOneClaim: number;
}

/** Counts marks: only `same` is right. */
export function tallyMarks(found: readonly FoundPair[], verdicts: Verdicts): Tally {
  return tally(found.filter(isMark), verdicts, 'isSame');
}

/** Counts what is only listed: `denies` is right as well. */
export function tallyRelated(found: readonly FoundPair[], verdicts: Verdicts): Tally {
  return tally(
    found.filter((pair) => !isMark(pair)),
    verdicts,
    'isAbout',
  );
}

/** Counts pairs by the verdict that makes one right. */
export function tally(
  found: readonly FoundPair[],
  verdicts: Verdicts,
  right: 'isSame' | 'isAbout',
): Tally {
  const judged = found.filter((pair) => verdicts.has(pairKey(pair)));
  const isRight = (pair: FoundPair) => verdicts.get(pairKey(pair))![right];
  return {
    found: found.length,
    notJudged: found.length - judged.length,
    right: wilson(judged.filter(isRight).length, judged.length),
    texts: new Set(judged.map(({ transcript }) => transcript)).size,
    mostOfOneClaim: most(judged.map(({ claim }) => claim)),
  };
}

function most(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
