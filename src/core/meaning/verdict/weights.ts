import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/*
 * Written by `npm run train`; not by hand.
 */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = {
  bias: -1.39,
  weights: { read: 0.45, repeat: 0.22, claim: 2.68, contradicted: -0.23, missing: -1.69 },
};

/** Does it repeat an imported one? */
export const IMPORTED_VERDICT: Linear<keyof ImportEvidence> = {
  bias: -1,
  weights: {
    read: 0.5,
    odds: 0.8,
    likeness: 1,
    scoreToBest: 0,
    textInSentence: 0,
    textInContext: 0,
    verbatimShare: 0,
    numbersMissing: 0,
    numbersOther: 0,
    namesOther: 0,
    sameSpeaker: 0,
    otherSpeaker: 0,
    daysApart: 0,
    undated: 0,
    negationDiffers: 0,
    pointsApart: 0,
    totalDiffers: 0,
  },
};
