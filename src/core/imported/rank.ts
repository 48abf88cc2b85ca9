import type { Tier } from '../match/types.ts';
import type { Examined } from './examine.ts';
import type { Features } from './features.ts';
import { chance, logOdds } from './model.ts';
import { isWordForWord, RELATED, tierOfChance, vetoesOf, WORD_FOR_WORD } from './vetoes.ts';
import { RANKING, SAME_CLAIM } from './weights.ts';

/** A candidate with the decision on it. */
export interface Decided {
  claim: number;
  /** The chance that the query repeats this claim, 0 to 1. */
  confidence: number;
  tier: Tier | undefined;
  /** What speaks against it so strongly that it is listed at most. */
  vetoes: string[];
  features: Features;
}

/** Decides on candidates and puts the best first. */
export function weigh(examined: readonly Examined[]): Decided[] {
  return examined
    .map((one) => {
      const order = logOdds(RANKING, one.features);
      return { order, decided: decide(one, confidenceIn(one)) };
    })
    .sort((a, b) => b.order - a.order || a.decided.claim - b.decided.claim)
    .map(({ decided }) => decided);
}

/** Those of some candidates that are sure enough to be listed, in no order. */
export function listed(examined: readonly Examined[]): (Decided & { tier: Tier })[] {
  return examined.flatMap((one) => {
    const confidence = confidenceIn(one);
    if (confidence < RELATED) return [];
    const { tier, ...decided } = decide(one, confidence);
    return tier ? [{ ...decided, tier }] : [];
  });
}

function confidenceIn({ features }: Examined): number {
  const fitted = chance(logOdds(SAME_CLAIM, features));
  return isWordForWord(features) ? Math.max(fitted, WORD_FOR_WORD) : fitted;
}

function decide({ candidate: { claim }, features }: Examined, confidence: number): Decided {
  const vetoes = vetoesOf(features, confidence);
  return { claim, confidence, tier: tierOfChance(confidence, vetoes), vetoes, features };
}
