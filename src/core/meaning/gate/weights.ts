import type { Linear } from '../linear.ts';
import type { Nearness } from './curated.ts';
import type { ImportNearness } from './imported.ts';

/** Is a sentence worth a reading beside a curated claim? Fitted on invented claims. */
export const CURATED_GATE: Linear<keyof Nearness> = {
  bias: -5.67,
  weights: { claim: 3.79, wording: 18, shared: 8.07, crowd: -18.06 },
};

/** Beside an imported one? Fitted on training transcripts. */
export const IMPORTED_GATE: Linear<keyof ImportNearness> = {
  bias: -8.4,
  weights: { odds: 1.46, likeness: 3.2, scoreToBest: 5.1 },
};

/** Log odds below which no pair is worth a reading. */
export const LEAST = { curated: -2.4, imported: -6 } as const;
