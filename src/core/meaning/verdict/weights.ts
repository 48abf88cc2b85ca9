import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/* Fitted with the reader of the first trial; docs/matching.md has the figures. */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = {
  bias: -1.39,
  weights: { read: 0.45, repeat: 0.22, claim: 2.68, contradicted: -0.23, missing: -1.69 },
};

/** Does it repeat an imported one? */
export const IMPORTED_VERDICT: Linear<keyof ImportEvidence> = {
  bias: -1.75,
  weights: { read: 0.045, odds: 0.655, likeness: 2.36 },
};
