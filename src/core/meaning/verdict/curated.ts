import { TRAIT, traitsOf } from '../../imported/traits.ts';
import { tokenise } from '../../text/tokens.ts';
import { nearest } from '../gate/likeness.ts';
import type { NearClaim } from '../gate/curated.ts';
import type { GateSentence } from '../gate/sentence.ts';
import { oddsOf } from '../linear.ts';
import { compareFigures, figuresOf } from './figures.ts';
import { CURATED_VERDICT } from './weights.ts';

/** What a verdict on a curated claim and a sentence rests on. */
export interface CuratedEvidence {
  /** The log odds of who read the pair. */
  read: number;
  /** Cosine to the claim's own text. */
  claim: number;
  /** The greatest cosine to a wording, and how much greater it is than to a near miss. */
  wording: number;
  lean: number;
  /** The share of its words that the sentence has. */
  shared: number;
  /** Shares of its figures: others are said instead; none are. */
  contradicted: number;
  missing: number;
  /** One is negated, the other is not. */
  negationDiffers: number;
  /** A claimant speaks. */
  spoken: number;
}

/** What the verdict on a pair rests on, once it was read. */
export function curatedEvidence(
  sentence: GateSentence,
  { claim: { claim, wordings, misses }, nearness }: NearClaim,
  read: number,
): CuratedEvidence {
  const { said, speaker } = sentence.sentence;
  const alone = nearest(sentence.vector, wordings);
  const lean = misses.length > 0 ? alone - nearest(sentence.vector, misses) : 0;
  const figures = compareFigures(
    figuresOf(claim.asked.text),
    figuresOf(said.text),
    figuresOf(said.before ?? ''),
    claim.wordings.slice(1).flatMap(figuresOf),
  );
  const negated = (text: string) => traitsOf(tokenise(text), text) & TRAIT.negated;
  const isTheirs = speaker?.person !== undefined && claim.claimants.includes(speaker.person);
  return {
    read,
    claim: nearness.claim,
    wording: nearness.wording,
    lean,
    shared: nearness.shared,
    ...figures,
    negationDiffers: Number(negated(said.text) !== negated(claim.asked.text)),
    spoken: Number(isTheirs),
  };
}

/** Log odds that the sentence repeats the claim. */
export function curatedOdds(evidence: CuratedEvidence): number {
  return oddsOf(CURATED_VERDICT, evidence);
}
