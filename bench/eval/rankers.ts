import { buildImportedIndex } from '../../src/core/imported/build.ts';
import { openImportedIndex, type ImportedIndex } from '../../src/core/imported/open.ts';
import type { ImportedClaim, Query } from '../../src/core/imported/types.ts';
import { miniSearch, type MiniSearchSettings } from '../speed/adapters/minisearch.ts';
import { stemmedWords } from '../speed/adapters/words.ts';

/** Answers given to each question: what a second pass is handed. */
export const DEPTH = 50;
/** What the second pass weighs when asked for `DEPTH`; all of it is asked for where some is sifted. */
const WEIGHED = 60;

/** MiniSearch as it comes: published figures are compared with this, whatever settings suit it best. */
const BM25: MiniSearchSettings = {
  tokenise: stemmedWords,
  bm25: { k: 1.2, b: 0.7, d: 0.5 },
  title: 1,
};

/** Ranks one collection of claims. */
export interface Ranker {
  name: string;
  /**
   * The places of the best claims, best first, `DEPTH` at most.
   * @param knownByDate leave out claims that were not yet published on the day of the query.
   */
  rank: (query: Query, knownByDate: boolean) => number[];
}

/** What all are compared with, and both of our passes as they ship. */
export interface Rankers {
  baseline: Ranker;
  passes: Ranker[];
}

/** Opens the baseline and both passes over the same claims. */
export function openRankers(claims: readonly ImportedClaim[]): Rankers {
  const peer = miniSearch(BM25).build(claims);
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  const ranker = (name: string, ask: Ask): Ranker => ({
    name,
    rank: (query, knownByDate) => {
      if (!knownByDate) return ask(query, DEPTH, false);
      const isKnown = (place: number) => isPublishedBefore(claims[place]!, query.date);
      return ask(query, claims.length, true).filter(isKnown).slice(0, DEPTH);
    },
  });
  return {
    baseline: ranker('BM25', (query, limit) => peer.query(query, limit)),
    passes: [
      ranker('first pass', (query, limit) => placesOf(index.search(query, limit))),
      ranker('second pass', secondPass(index)),
    ],
  };
}

function secondPass(index: ImportedIndex): Ask {
  return (query, limit, knownByDate) =>
    placesOf(index.rank(query, { limit: Math.min(limit, WEIGHED), knownByDate }));
}

type Ask = (query: Query, limit: number, knownByDate: boolean) => number[];

function placesOf(found: readonly { claim: number }[]): number[] {
  return found.map(({ claim }) => claim);
}

/**
 * Whether a claim was checked before a day. A check of that very day is one made afterwards. Where
 * one of both days is not known, nothing speaks against it.
 */
export function isPublishedBefore({ published }: ImportedClaim, day: string | undefined): boolean {
  return published === undefined || day === undefined || published < day;
}
