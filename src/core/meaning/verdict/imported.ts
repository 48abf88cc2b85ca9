import type { NearImport } from '../gate/imported.ts';
import { oddsOf } from '../linear.ts';
import { IMPORTED_VERDICT } from './weights.ts';

/** What a verdict on an imported claim and a sentence rests on. */
export interface ImportEvidence {
  /** The log odds of who read the pair. */
  read: number;
  /** The first pass's, over its 42 features. */
  odds: number;
  /** The cosine of the two. */
  likeness: number;
}

/** What the verdict on a pair rests on, once it was read. */
export function importEvidence(
  { weighed: { odds }, likeness }: Pick<NearImport, 'weighed' | 'likeness'>,
  read: number,
): ImportEvidence {
  return { read, odds, likeness };
}

/** Log odds that the sentence repeats the claim. */
export function importOdds(evidence: ImportEvidence): number {
  return oddsOf(IMPORTED_VERDICT, evidence);
}
