import type { NearClaim } from '../gate/curated.ts';
import type { GateSentence } from '../gate/sentence.ts';
import { oddsOf } from '../linear.ts';
import { contradictedFigures, figuresOf } from './figures.ts';
import { CURATED_VERDICT } from './weights.ts';

/** The log odds of who read a sentence beside a claim. */
export interface Readings {
  claim: number;
  /** Beside the claim's nearest repeat or statement; that of the claim where none was read. */
  repeat: number;
  /** The claim's standing among commonplaces, where it was asked for. */
  standing?: number;
}

/** What a verdict on a curated claim and a sentence rests on. */
export interface CuratedEvidence {
  read: number;
  repeat: number;
  /** Cosine to the claim's own text. */
  claim: number;
  /** The share of its figures instead of which others are said. */
  contradicted: number;
}

/** What the verdict on a pair rests on, once it was read. */
export function curatedEvidence(
  { sentence: { said } }: GateSentence,
  { claim: { claim }, nearness }: NearClaim,
  readings: Readings,
): CuratedEvidence {
  const contradicted = contradictedFigures(
    figuresOf(claim.asked.text),
    figuresOf(said.text),
    figuresOf(said.before ?? ''),
    claim.wordings.slice(1).flatMap(figuresOf),
  );
  return { read: readings.claim, repeat: readings.repeat, claim: nearness.claim, contradicted };
}

/**
 * A claim that stands higher than this among commonplaces is taken for what many lines say, and so much is
 * taken off for each unit: the false marks of ordinary documents chose both, among a few.
 */
const ORDINARY = -3.5;
const HEIGHT = 0.8;

/** Log odds that the sentence repeats the claim. */
export function curatedOdds(evidence: CuratedEvidence, standing = ORDINARY): number {
  return oddsOf(CURATED_VERDICT, evidence) - HEIGHT * Math.max(0, standing - ORDINARY);
}
