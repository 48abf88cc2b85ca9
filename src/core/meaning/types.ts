import type { MatchRequest, MatchResult } from '../match/types.ts';

/** A claim and a sentence, each as text with its context, as the reader of meaning is given them. */
export interface Pair {
  /** `CLAIMANT, YEAR: claim`. */
  claim: string;
  /** `SPEAKER: TITLE | BEFORE | sentence`; what is unknown is left out with its mark. */
  sentence: string;
}

/** Reads pairs: does the sentence repeat the claim? */
export interface PairReader {
  /**
   * Log odds that each sentence repeats its claim, in the pairs' order.
   * @throws what stops the reader; it can be asked again.
   */
  read(pairs: readonly Pair[]): Promise<Float32Array>;
}

/** What a second look is given: a request of the first pass with what else the page tells. */
export interface LookRequest extends MatchRequest {
  /** The page's headline, or the name of the event. */
  title?: string;
}

/** Looks again at passages: what it gives replaces all that the first pass found in them. */
export interface SecondLook {
  look(request: LookRequest): Promise<MatchResult>;
}
