import type { Span } from '../passage.ts';
import type { Tier } from '../match/types.ts';
import type { Candidate } from './best.ts';
import type { QuerySpent } from './budget.ts';
import { isCorrected } from './correction.ts';
import { openExaminer } from './examine.ts';
import type { Features } from './features.ts';
import { logOdds } from './model.ts';
import { queryReader, type ReadQuery } from './query.ts';
import { listed, weigh, type Decided } from './rank.ts';
import { openReader } from './reader.ts';
import { openSearch } from './search.ts';
import { locate } from './locate.ts';
import { sharedWords } from './shared-words.ts';
import type { ImportedClaim, Query, Ranked } from './types.ts';
import { SAME_CLAIM } from './weights.ts';
import type { Worth } from './worth.ts';

/** What a ranking looks at. */
export interface RankOptions {
  /** At most so many claims are given. */
  limit: number;
  /** Leave out claims that were checked after the query's day. */
  knownByDate?: boolean;
}

/** A ranked claim with all that led to its place. */
export interface Explained extends Ranked {
  features: Features;
  /** What speaks against it so strongly that it is listed at most. */
  vetoes: string[];
}

/** The imported claims of a collection. */
export interface ImportedIndex {
  readonly size: number;
  claim(at: number): ImportedClaim;
  /** First pass: claims that share words with the query, best first. */
  search(query: Query, limit: number): Candidate[];
  /** Second pass: the first pass's best, weighed by all features, best first. */
  rank(query: Query, options: RankOptions): Ranked[];
  explain(query: Query, options: RankOptions): Explained[];
  /** The claims that the query is sure enough to repeat, the surest first, and where it does. */
  find(query: Query, options: RankOptions): Found[];
  /**
   * The same, and what is known of all candidates that share enough words with it or are near it.
   * @param isNear tells of a claim that shares few words whether it is looked at all the same.
   */
  look(query: Query, options: RankOptions, isNear: (claim: number) => boolean): Looked;
}

/** A claim that a sentence may repeat, with all that the first pass knows of it. */
export interface Weighed {
  claim: number;
  features: Features;
  /** Log odds that the sentence repeats it, as they are fitted. */
  odds: number;
}

/** What a sentence was found to repeat, and what it may repeat. */
export interface Looked {
  found: Found[];
  /** The first pass's best first. */
  candidates: Weighed[];
}

/** A claim that a sentence repeats. */
export interface Found extends Ranked {
  /** The words that carry it, in UTF-16 offsets of the query's text. */
  span: Span;
  /** The text itself already corrects it. */
  corrected: boolean;
}

/** So many claims of the first pass are weighed in the second, or as many as are asked for. */
const WEIGHED = 60;
/** To find what is repeated fewer do: a claim that is repeated shares most of its words. */
const FOUND = 20;
/**
 * A claim is never found by one word. Of the pairs that share less than this share of the claim,
 * one in a hundred that would have been found otherwise; they are six in seven of all.
 */
const REPEATED: Worth = { words: 2, share: 0.2 };
/** The tier of claims that are given by rank alone. */
const LEAST: Tier = 'related';

/**
 * Opens the blob of `buildImportedIndex`.
 * @param onSpent told what each query has cost, and whether it was cut to its budget.
 * @throws BlobFormatError
 */
export function openImportedIndex(
  blob: ArrayBuffer,
  onSpent?: (spent: QuerySpent) => void,
): ImportedIndex {
  const reader = openReader(blob);
  const read = queryReader(reader);
  const search = openSearch(reader, onSpent);
  const examine = openExaminer(reader);
  const weighed = (query: Query, { limit, knownByDate = false }: RankOptions): Decided[] => {
    const asked = read(query);
    const until = lastDay(asked, knownByDate);
    const candidates = search(asked, Math.max(limit, WEIGHED), until);
    return weigh(examine(asked, candidates)).slice(0, limit);
  };
  const inText = ({ text, ...around }: Query, { claim, confidence, tier }: Ranked): Found => {
    const span = locate(sharedWords(reader, text, claim));
    return { claim, confidence, tier, span, corrected: isCorrected({ text, ...around }, span) };
  };
  return {
    size: reader.size,
    claim: (at) => reader.claim(at),
    search: (query, limit) => search(read(query), limit),
    rank: (query, options) =>
      weighed(query, options).map(({ claim, confidence, tier = LEAST }) => ({
        claim,
        confidence,
        tier,
      })),
    explain: (query, options) =>
      weighed(query, options).map(({ claim, confidence, tier = LEAST, features, vetoes }) => ({
        claim,
        confidence,
        tier,
        features,
        vetoes,
      })),
    find: (query, { limit, knownByDate = false }) => {
      const asked = read(query);
      if (asked.sentence.terms.length < REPEATED.words) return [];
      const candidates = search(asked, FOUND, lastDay(asked, knownByDate));
      const found = listed(examine(asked, candidates, REPEATED));
      return surest(found, limit).map((one) => inText(query, one));
    },
    look: (query, { limit, knownByDate = false }, isNear) => {
      const asked = read(query);
      const isBare = asked.sentence.terms.length < REPEATED.words;
      const candidates = search(asked, FOUND, lastDay(asked, knownByDate));
      const examined = examine(asked, candidates, { ...REPEATED, isNear });
      const found = isBare ? [] : listed(examined.filter(({ isWorth }) => isWorth));
      return {
        found: surest(found, limit).map((one) => inText(query, one)),
        candidates: examined.map(({ candidate: { claim }, features }) => ({
          claim,
          features,
          odds: logOdds(SAME_CLAIM, features),
        })),
      };
    },
  };
}

function lastDay({ day }: ReadQuery, knownByDate: boolean): number | undefined {
  return knownByDate && day >= 0 ? day : undefined;
}

/** A sentence is marked with one claim only: the others that are as sure are listed. */
function surest(found: readonly Ranked[], limit: number): Ranked[] {
  return found
    .toSorted(
      (a, b) =>
        tierRank(a.tier) - tierRank(b.tier) || b.confidence - a.confidence || a.claim - b.claim,
    )
    .slice(0, limit)
    .map((one, at) => (at === 0 ? one : { ...one, tier: 'related' }));
}

const TIERS: readonly Tier[] = ['certain', 'likely', 'related'];
function tierRank(tier: Tier): number {
  return TIERS.indexOf(tier);
}
