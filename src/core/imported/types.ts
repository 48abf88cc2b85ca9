import type { Tier } from '../match/types.ts';

/** A claim of which only the words are known, as fact-checkers publish it (ClaimReview). */
export interface ImportedClaim {
  /** Unique in its collection. */
  id: string;
  /** The claim as the checker words it, often a quotation. */
  text: string;
  /** The checker's headline. */
  title?: string;
  /** Who made the claim, as the checker names them. */
  speaker?: string;
  /** When and where it was made, in free text: `October 28, 2019 in a speech`. */
  stated?: string;
  /** The day of the check, `YYYY-MM-DD`. */
  published?: string;
  /** In the checker's own words. */
  verdict?: string;
}

/** A sentence, with what is known around it. */
export interface Query {
  text: string;
  /** As the page names them. */
  speaker?: string;
  /** Sentences before it in the same text, the nearest last. */
  before?: readonly string[];
  /** Sentences after it, the nearest first. */
  after?: readonly string[];
  /** The day it was said, `YYYY-MM-DD`. */
  date?: string;
}

/** A claim found for a query. */
export interface Ranked {
  /** The claim's number in the index. */
  claim: number;
  /** The chance that the query repeats this claim, 0 to 1. */
  confidence: number;
  tier: Tier;
}
