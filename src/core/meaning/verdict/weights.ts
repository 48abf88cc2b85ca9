import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/*
 * Written by `npm run train`; not by hand. Fitted beside model.safetensors of SHA-256
 * d3d3fc3865b8c0e4…; docs/matching.md has the figures.
 */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = {
  bias: -0.187,
  weights: { read: 0.522, repeat: 0.205, claim: 1.21, contradicted: -0.633, missing: -0.00183 },
};

/** Does it repeat an imported one? */
export const IMPORTED_VERDICT: Linear<keyof ImportEvidence> = {
  bias: -1.23,
  weights: { read: 0.169, odds: 0.89, likeness: 2.35 },
};
