import type { Tier } from '../core/match/types.ts';

/** A claim found in a line of a transcript: what a page would mark or list. */
export interface Annotation {
  /** The line's own number. */
  line: number;
  /** Offsets in UTF-16 units: `quote` is the line's text between them. */
  start: number;
  end: number;
  quote: string;
  claim: string;
  /** 0 to 1. */
  confidence: number;
  tier: Tier;
  /** The text itself already corrects the claim. */
  corrected: boolean;
}

/** A confidence as it is printed: more digits would say more than it knows. */
export function inFourDigits(confidence: number): number {
  return Math.round(confidence * 1e4) / 1e4;
}
