import type { Tier } from '../match/types.ts';
import type { Features } from './features.ts';

/** log2 of the days after which a claim is about another time: three years. */
const ANOTHER_TIME = Math.log2(1 + 3 * 365);
/** Half of the claim word for word is the claim, whatever the sentence adds. */
const VERBATIM = 0.5;
/** A sentence that lacks more of the claim's words than this says something else. */
const LEAST_SHARED = 0.3;

/**
 * From these chances on a claim is marked as certain, as likely, and listed. Chosen on the judged
 * pairs of the training transcripts; docs/matching.md has the figures.
 */
const CERTAIN = 0.85;
const LIKELY = 0.65;
export const RELATED = 0.55;

/**
 * What speaks against a pair so strongly that no other feature outweighs it: it is listed at most.
 * In words for `explain`.
 */
export function vetoesOf(features: Features, chance: number): string[] {
  const { numbersMissing, numbersOther, daysApart } = features;
  const vetoes: [boolean, string][] = [
    [features.question > 0, 'the sentence asks'],
    [features.textInSentence < LEAST_SHARED, 'too few of its words'],
    [numbersMissing > 0 && numbersOther > 0, 'other figures'],
    [features.pointsApart > 0, 'one says more, the other less'],
    [
      features.totalDiffers > 0 && features.verbatimShare < VERBATIM && chance < CERTAIN,
      'only one says all, only, most or never',
    ],
    [daysApart > ANOTHER_TIME, 'another time'],
  ];
  return vetoes.filter(([holds]) => holds).map(([, reason]) => reason);
}

/**
 * Nearly all of a claim, and not just a name or two, in one run: of 55 such pairs of the training
 * transcripts 52 were judged the same, whoever said it and whenever.
 */
export function isWordForWord({ verbatim, verbatimShare }: Features): boolean {
  return verbatimShare >= NEARLY_ALL && verbatim >= SHORTEST_RUN;
}
const NEARLY_ALL = 0.8;
/** Four words. */
const SHORTEST_RUN = Math.log2(1 + 4);
/** The chance of a claim that is repeated word for word. */
export const WORD_FOR_WORD = 0.94;

/** The tier of a chance; nothing where the claim is not even to be listed. */
export function tierOfChance(chance: number, vetoes: readonly string[]): Tier | undefined {
  if (chance < RELATED) return undefined;
  if (vetoes.length > 0 || chance < LIKELY) return 'related';
  return chance >= CERTAIN ? 'certain' : 'likely';
}
