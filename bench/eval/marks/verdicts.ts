import type { Grade, Judgement } from './judgement.ts';
import { pairKey } from './pair.ts';

/** What the judges of a pair decided together. */
export interface Verdict {
  /** The line repeats the claim. */
  isSame: boolean;
  /** The line repeats or denies the claim: its check belongs beside the line. */
  isAbout: boolean;
  judges: number;
}

export type Verdicts = ReadonlyMap<string, Verdict>;

/** Decides each judged pair by more than half of its judges: two who differ decide against it. */
export function decide(judgements: readonly Judgement[]): Verdicts {
  return new Map(
    [...byPair(judgements)].map(([key, own]) => [
      key,
      {
        isSame: isMost(own, ['same']),
        isAbout: isMost(own, ['same', 'denies']),
        judges: own.length,
      },
    ]),
  );
}

/** All judgements of each pair. */
export function byPair(judgements: readonly Judgement[]): Map<string, Judgement[]> {
  const pairs = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const key = pairKey(judgement);
    pairs.set(key, [...(pairs.get(key) ?? []), judgement]);
  }
  return pairs;
}

function isMost(judgements: readonly Judgement[], grades: readonly Grade[]): boolean {
  return judgements.filter(({ grade }) => grades.includes(grade)).length > judgements.length / 2;
}
