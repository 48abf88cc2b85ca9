import type { ImportedClaim, Query, Ranked } from '../core/imported/types.ts';

/** A candidate with all that decided about it. */
export interface Explained extends Ranked {
  features: Record<string, number>;
  vetoes: string[];
}

/** What the commands ask of an index of imported claims. */
export interface ImportedIndex {
  readonly size: number;
  claim(at: number): ImportedClaim;
  rank(query: Query, options: { limit: number; knownByDate?: boolean }): Ranked[];
  explain(query: Query, limit: number): Explained[];
}

/** Builds and opens an index over these claims. */
export type OpenImported = (claims: readonly ImportedClaim[]) => ImportedIndex;
