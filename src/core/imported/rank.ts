import type { Tier } from '../match/types.ts';
import type { Candidate } from './best.ts';
import type { FeatureReader, Features } from './features.ts';
import { chance, logOdds } from './model.ts';
import type { ReadQuery } from './query.ts';
import { tierOfChance, vetoesOf } from './vetoes.ts';
import { RANKING, SAME_CLAIM } from './weights.ts';

/** A candidate, weighed. */
export interface Weighed {
  claim: number;
  /** The first pass's score. */
  score: number;
  /** For the order only. */
  order: number;
  /** The chance that the query repeats this claim, 0 to 1. */
  confidence: number;
  tier: Tier | undefined;
  vetoes: string[];
  features: Features;
}

/** Log odds for each standard deviation of likeness; docs/matching.md has the others tried. */
const LIKENESS = 1;

/**
 * Weighs candidates and puts the best first.
 * @param likeness of every claim in the index.
 */
export function weigh(
  readFeatures: FeatureReader,
  query: ReadQuery,
  candidates: readonly Candidate[],
  likeness?: Float32Array,
): Weighed[] {
  return readFeatures(query, candidates)
    .map((features, at) => {
      const { claim, score } = candidates[at]!;
      const confidence = chance(logOdds(SAME_CLAIM, features));
      const vetoes = vetoesOf(features);
      return {
        claim,
        score,
        order: logOdds(RANKING, features) + LIKENESS * (likeness?.[claim] ?? 0),
        confidence,
        tier: tierOfChance(confidence, vetoes),
        vetoes,
        features,
      };
    })
    .sort((a, b) => b.order - a.order || a.claim - b.claim);
}
