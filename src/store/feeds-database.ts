import { Dexie, type EntityTable, type Table } from 'dexie';
import type { SegmentIndex } from '../core/feed/segments.ts';

/** What a feed holds as a whole. */
export interface HeadRow {
  publisher: string;
  state: string;
  digests: Uint8Array<ArrayBuffer>;
}

/** Some of a feed's records. */
export interface ShardRow {
  publisher: string;
  shard: number;
  text: string;
}

/** The index over some of a feed's claims, for the state that it was made from. */
export interface IndexRow extends SegmentIndex {
  publisher: string;
  part: 'base' | 'recent';
  state: string;
  /** Of a base: the version that made it. Versions before 0.2 named none. */
  maker?: string;
  /** Of a base: the digests of the shards that it was made from. */
  digests?: Uint8Array<ArrayBuffer>;
  /** Of what is recent: the base's state, and the shards that it covers. */
  since?: string;
  shards?: number[];
}

export const FEEDS_DATABASE = 'feeds';

/**
 * The database `feeds`: the records that came with feeds, and the indexes over them. All of it can be
 * fetched again; what must not be lost, which versions are trusted, is kept in extension storage.
 */
export class FeedsDatabase extends Dexie {
  declare heads: EntityTable<HeadRow, 'publisher'>;
  declare shards: Table<ShardRow, [publisher: string, shard: number]>;
  declare indexes: Table<IndexRow, [publisher: string, part: string]>;

  constructor() {
    super(FEEDS_DATABASE);
    this.version(1).stores({
      heads: 'publisher',
      shards: '[publisher+shard]',
      indexes: '[publisher+part]',
    });
  }
}
