import { buildImportedIndex } from './build.ts';
import { openExaminer } from './examine.ts';
import type { Features } from './features.ts';
import { queryReader } from './query.ts';
import { openReader } from './reader.ts';
import { openSearch } from './search.ts';
import type { ImportedClaim, Query } from './types.ts';

/** A claim of the first pass with its features. */
export interface CandidatePair {
  claim: number;
  features: Features;
}

/** The first pass's best for a query, best first, unweighed. */
export type PairReader = (query: Query, limit: number) => CandidatePair[];

/** Opens what the weights are fitted on: the features of the first pass's candidates. */
export function openPairs(claims: readonly ImportedClaim[]): PairReader {
  const reader = openReader(buildImportedIndex(claims).buffer);
  const read = queryReader(reader);
  const search = openSearch(reader);
  const examine = openExaminer(reader);
  return (query, limit) => {
    const asked = read(query);
    const candidates = search(asked, limit);
    return examine(asked, candidates).map(({ candidate, features }) => ({
      claim: candidate.claim,
      features,
    }));
  };
}
