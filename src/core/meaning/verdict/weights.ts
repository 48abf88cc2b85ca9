import type { Linear } from '../linear.ts';
import type { CuratedEvidence } from './curated.ts';
import type { ImportEvidence } from './imported.ts';

/*
 * Written by `npm run train`; not by hand.
 */

/** Does a sentence repeat a curated claim? */
export const CURATED_VERDICT: Linear<keyof CuratedEvidence> = {
  bias: -1,
  weights: {
    read: 1,
    claim: 0,
    wording: 1,
    lean: 4,
    shared: 0,
    contradicted: -1,
    missing: 0,
    negationDiffers: -0.3,
    spoken: 0.3,
  },
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
