import type { Tier } from '../match/types.ts';
import type { Features } from './features.ts';

/** log2 of the days after which a claim is about another time: three years. */
const ANOTHER_TIME = Math.log2(1 + 3 * 365);
const UNKNOWN_TIME = 12;
/** Half of the claim word for word is the claim, whatever the sentence adds. */
const VERBATIM = 0.5;
/** A sentence that lacks more of the claim's words than this says something else. */
const LEAST_SHARED = 0.4;

/**
 * What speaks against a pair so strongly that no other feature outweighs it: it is listed at most.
 * In words for `explain`.
 */
export function vetoesOf(features: Features): string[] {
  const { numbersMissing, numbersOther, daysApart } = features;
  const vetoes: [boolean, string][] = [
    [features.question > 0, 'the sentence asks'],
    [features.textInSentence < LEAST_SHARED, 'too few of its words'],
    [numbersMissing > 0 && numbersOther > 0, 'other figures'],
    [features.pointsApart > 0, 'one says more, the other less'],
    [
      features.totalDiffers > 0 && features.verbatimShare < VERBATIM,
      'only one says all, only, most or never',
    ],
    [features.otherSpeaker > 0, 'another speaker'],
    [daysApart > ANOTHER_TIME && daysApart < UNKNOWN_TIME, 'another time'],
  ];
  return vetoes.filter(([holds]) => holds).map(([, reason]) => reason);
}

/**
 * From these chances on a claim is marked as certain, as likely, and listed. Chosen on the judged
 * pairs of the training transcripts; docs/matching.md has the figures.
 */
const CERTAIN = 0.85;
const LIKELY = 0.7;
export const RELATED = 0.3;

/** The tier of a chance; nothing where the claim is not even to be listed. */
export function tierOfChance(chance: number, vetoes: readonly string[]): Tier | undefined {
  if (chance < RELATED) return undefined;
  if (vetoes.length > 0 || chance < LIKELY) return 'related';
  return chance >= CERTAIN ? 'certain' : 'likely';
}
