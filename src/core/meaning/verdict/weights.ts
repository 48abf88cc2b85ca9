import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/*
 * Written by `npm run train`; not by hand. Fitted beside model.safetensors of SHA-256
 * d3d3fc3865b8c0e4…; docs/matching.md has the figures.
 */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = {
  bias: -0.245,
  weights: { read: 0.526, repeat: 0.203, claim: 1.29, contradicted: -0.613 },
};

/** Does it repeat an imported one? */
export const IMPORTED_VERDICT: Linear<keyof ImportEvidence> = {
  bias: -1.23,
  weights: { read: 0.169, odds: 0.89, likeness: 2.35 },
};
