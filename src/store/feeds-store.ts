import { Dexie } from 'dexie';
import type { BaseSegment, RecentSegment, Segments } from '../core/feed/segments.ts';
import type { Shard } from '../core/feed/state.ts';
import type { FeedStore, HeldState } from '../core/feed/sync.ts';
import { FEEDS_DATABASE, FeedsDatabase, type ShardRow } from './feeds-database.ts';
import { createResilient, type Run } from './resilient.ts';

/** What this machine holds of one publisher's feed. Any call may reject. */
export interface PublisherStore extends FeedStore {
  /** All that is held; the shards in no order. */
  all(): Promise<Shard[]>;
  /** The index last stored, whatever state it was made from. */
  segments(): Promise<Segments | undefined>;
  /** Puts an index over all that is held in place of what was stored. */
  keepBase(base: BaseSegment): Promise<void>;
  /** Puts an index over what is newer beside the base. */
  keepRecent(recent: RecentSegment): Promise<void>;
  /** Forgets everything about this publisher. */
  clear(): Promise<void>;
}

/** A full pack of hundreds of thousands of claims takes its time on a slow disk. */
const PATIENCE = { attempts: 3, deadline: 60_000 };

/** Opens the `feeds` database, with the first call and again whenever it breaks. */
export function openFeedsStore(): (publisher: string) => PublisherStore {
  const run = createResilient(
    {
      connect: () => new FeedsDatabase(),
      close: (database) => database.close(),
      destroy: () => Dexie.delete(FEEDS_DATABASE),
    },
    PATIENCE,
  );
  return (publisher) => publisherStore(publisher, run);
}

function publisherStore(publisher: string, run: Run<FeedsDatabase>): PublisherStore {
  const own = [[publisher], [publisher, []]] as const;
  const rowOf = ([shard, text]: [number, Shard]): ShardRow => ({ publisher, shard, text });

  return {
    held: () => run((db) => db.heads.get(publisher)),

    shards: (numbers) =>
      run(async (db) => {
        const rows = await db.shards.bulkGet(numbers.map((shard) => [publisher, shard]));
        return new Map(rows.flatMap((row) => (row ? [[row.shard, row.text] as const] : [])));
      }),

    all: () =>
      run(async (db) => {
        const rows = await db.shards
          .where('[publisher+shard]')
          .between(...own)
          .toArray();
        return rows.map(({ text }) => text);
      }),

    replace: ({ state, digests }, shards) =>
      run((db) =>
        db.transaction('rw', db.heads, db.shards, async () => {
          await db.shards
            .where('[publisher+shard]')
            .between(...own)
            .delete();
          await db.shards.bulkPut(Array.from(shards, rowOf));
          await db.heads.put({ publisher, state, digests });
        }),
      ),

    change: (from, next, shards) => run((db) => change(db, publisher, from, next, shards)),

    segments: () =>
      run(async (db) => {
        const [base, recent] = await db.indexes.bulkGet([
          [publisher, 'base'],
          [publisher, 'recent'],
        ]);
        if (!base?.digests) return undefined;
        const { maker = '', state, digests, curated, imported } = base;
        const found: Segments = { base: { maker, state, digests, curated, imported } };
        // Stored apart: one may be of another base.
        if (recent?.since !== state || !recent.shards) return found;
        return { ...found, recent: { ...recent, since: state, shards: recent.shards } };
      }),

    keepBase: (base) =>
      run((db) =>
        db.transaction('rw', db.indexes, async () => {
          await db.indexes.put({ publisher, part: 'base', ...base });
          await db.indexes.delete([publisher, 'recent']);
        }),
      ),

    keepRecent: (recent) =>
      run(async (db) => {
        await db.indexes.put({ publisher, part: 'recent', ...recent });
      }),

    clear: () =>
      run((db) =>
        db.transaction('rw', db.heads, db.shards, db.indexes, async () => {
          await db.heads.delete(publisher);
          await db.shards
            .where('[publisher+shard]')
            .between(...own)
            .delete();
          await db.indexes.bulkDelete([
            [publisher, 'base'],
            [publisher, 'recent'],
          ]);
        }),
      ),
  };
}

function change(
  db: FeedsDatabase,
  publisher: string,
  from: string,
  { state, digests }: HeldState,
  shards: ReadonlyMap<number, Shard>,
): Promise<boolean> {
  return db.transaction('rw', db.heads, db.shards, async () => {
    if ((await db.heads.get(publisher))?.state !== from) return false;
    const full = Array.from(shards).filter(([, text]) => text !== '');
    const empty = Array.from(shards).filter(([, text]) => text === '');
    await db.shards.bulkPut(full.map(([shard, text]) => ({ publisher, shard, text })));
    await db.shards.bulkDelete(empty.map(([shard]) => [publisher, shard]));
    await db.heads.put({ publisher, state, digests });
    return true;
  });
}
