import type { ClaimKind } from '../claim/schema.ts';
import type { ClaimKey } from '../claim/collection.ts';
import type { Passage, Span } from '../passage.ts';
import type { Bound } from './budget.ts';

/**
 * How sure the matcher is that a passage repeats a claim. `certain` and `likely` are marked in the
 * page, `related` is listed in the sidebar only.
 */
export type Tier = 'certain' | 'likely' | 'related';

/** Who is taken to have said the matched words. */
export interface Voice {
  /** As the page names them. */
  label: string;
  /** The person's id, where the collection knows the label. */
  person?: string;
}

/** Where one passage carries part of a match. A split quote gives several spans. */
export interface MatchPart {
  passage: string;
  spans: Span[];
}

/** A claim found on a page. */
export interface Match {
  claim: ClaimKey;
  claimText: string;
  kind: ClaimKind;
  tier: Tier;
  /** 0 to 1; never shown beside a rating. */
  confidence: number;
  /** In reading order; more than one where a sentence runs over several segments. */
  parts: MatchPart[];
  /** The matched words, joined over the parts. */
  quote: string;
  speaker?: Voice;
  /** The page itself already corrects the claim beside these words. */
  corrected: boolean;
  /** The claim came with a feed that this reader has added: others need not hold it. */
  added?: true;
  /** The words that decided it, for "Why was this marked?". */
  evidence: string[];
  /** It was told by its meaning: how, for "Why was this marked?". */
  meaning?: Meant;
}

/** How sure a verdict of the second look is. */
export interface Meant {
  /** Share of such verdicts that were right on what nothing was fitted on, 0 to 1. */
  rate: number;
  /** The words of the claim's nearest example, statement or wording. */
  nearest?: string;
}

/** All that a request needs: the background remembers nothing between two of them. */
export interface MatchRequest {
  /** In reading order. A segment's neighbours of the same run come with it. */
  passages: Passage[];
  /** The day the page or speech is from, `YYYY-MM-DD`, where known. */
  date?: string;
  /** BCP 47 language of the page, where known. */
  lang?: string;
}

export interface MatchResult {
  matches: Match[];
  /** The part of its budget that some passage spent: it was not read to the end. */
  bounded?: Bound;
}
