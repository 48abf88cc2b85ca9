import type { QualitySet } from './material.ts';
import { averagePrecision, mean, recall, reciprocalRank, type Answer } from '../eval/metrics.ts';

/** Answers asked for in all measuring: what a second pass would be given. */
export const DEPTH = 50;

export interface Quality {
  /** MAP@5. */
  map5: number;
  /** Recall among the first 50. */
  recall50: number;
  /** Mean reciprocal rank. */
  mrr: number;
}

/** @param found for each question of the set the places of the claims found, best first. */
export function qualityOf(set: QualitySet, found: readonly (readonly number[])[]): Quality {
  const answers: Answer[] = set.questions.map(({ relevant }, at) => ({
    found: found[at]!.map((place) => set.claims[place]!.id),
    relevant,
  }));
  return {
    map5: mean(answers.map(averagePrecision(5))),
    recall50: mean(answers.map(recall(DEPTH))),
    mrr: mean(answers.map(reciprocalRank)),
  };
}
