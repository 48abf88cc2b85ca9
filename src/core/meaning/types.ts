import type { MatchRequest, MatchResult } from '../match/types.ts';
import type { Share } from '../steps.ts';

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

/** Vectors of single words, added up: cheap enough for every sentence of a page. */
export interface GateVectors {
  /** Where a text lies in meaning: of length 1, or 0 where no word of it is known. */
  embed(text: string): Float32Array;
}

/** What a second look is given: a request of the first pass with what else the page tells. */
export interface LookRequest extends MatchRequest {
  /** The page's headline, or the name of the event. */
  title?: string;
  /** Ids of the passages that are looked at; the others only stand around them. Missing: all are. */
  subjects?: string[];
}

/** Looks again at passages: what it gives replaces all that the first pass found in them. */
export interface SecondLook {
  /**
   * @param share how what is counted of the work is shared with what others ask; the reading of
   *   pairs is the reader's own.
   * @param reader who reads the pairs of this look, in place of the one it was opened with
   * @throws only what the first pass throws: where the reader of pairs fails, the first pass stands.
   */
  look(request: LookRequest, share?: Share, reader?: PairReader): Promise<MatchResult>;
}
