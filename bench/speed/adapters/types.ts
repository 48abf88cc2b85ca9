import type { ImportedClaim, Query } from '../../../src/core/imported/types.ts';

/** An index that answers, built or loaded. */
export interface Searcher {
  /** The places of the best claims in the collection, best first, `limit` at most. */
  query(line: Query, limit: number): number[];
}

/** An index as it was built: it answers, and can be kept. */
export interface Built extends Searcher {
  /** What would be stored: these bytes are all that `load` needs. */
  serialise(): Uint8Array<ArrayBuffer>;
}

/** One named configuration of one search library: its speed and its quality belong together. */
export interface System {
  /** Short and unique, as the table shows it. */
  name: string;
  /** The settings in words. */
  settings: string;
  /** Set for the configuration that the extension runs. */
  ships?: true;
  build(claims: readonly ImportedClaim[]): Built;
  load(serialised: Uint8Array<ArrayBuffer>): Searcher;
}
