import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ClaimKey, Collection } from '../core/claim/collection.ts';
import type { Claim } from '../core/claim/schema.ts';

/** Everything of a collection but its claims. */
export type PackRow = Omit<Collection, 'claims'> & { digest: string };
export interface ClaimRow {
  digest: string;
  key: ClaimKey;
  claim: Claim;
}
export interface IndexRow {
  digest: string;
  bytes: ArrayBuffer;
}

export const CLAIMS_DATABASE = 'claims';

/**
 * The database `claims`: packs, their claims and the index over them, all under the digest of what
 * they were made from. It holds nothing about the reader and can be rebuilt at any time.
 */
export class ClaimsDatabase extends Dexie {
  declare packs: EntityTable<PackRow, 'digest'>;
  declare claims: Table<ClaimRow, [digest: string, key: ClaimKey]>;
  declare indexes: EntityTable<IndexRow, 'digest'>;

  constructor() {
    super(CLAIMS_DATABASE);
    this.version(1).stores({ packs: 'digest', claims: '[digest+key], digest', indexes: 'digest' });
  }
}
