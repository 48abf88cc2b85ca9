import { Dexie } from 'dexie';
import { cardData, type CuratedCardData } from '../core/claim/card-data.ts';
import { claimKey, type ClaimKey, type Collection } from '../core/claim/collection.ts';
import { CLAIMS_DATABASE, ClaimsDatabase } from './claims-database.ts';
import { createResilient, type Run } from './resilient.ts';

/** A collection with the index over it, named by the digest of both. */
export interface StoredBundle {
  digest: string;
  collection: Collection;
  index: ArrayBuffer;
}

/** The claims held on this machine. Any call may reject: the caller has the bundle to fall back on. */
export interface ClaimsStore {
  /** The index stored under a digest; `undefined` when it is not held. */
  index(digest: string): Promise<ArrayBuffer | undefined>;
  /** Whether the collection of a digest is held as a whole. */
  holds(digest: string): Promise<boolean>;
  /** One claim with all that its card needs; `undefined` when it is not held. */
  card(digest: string, key: ClaimKey): Promise<CuratedCardData | undefined>;
  /** Stores a bundle and removes everything kept under other digests, all or nothing. */
  replace(bundle: StoredBundle): Promise<void>;
}

/** Opens the `claims` database, with the first call and again whenever it breaks. */
export function openClaimsStore(): ClaimsStore {
  return claimsStore(
    createResilient({
      connect: () => new ClaimsDatabase(),
      close: (database) => database.close(),
      destroy: () => Dexie.delete(CLAIMS_DATABASE),
    }),
  );
}

function claimsStore(run: Run<ClaimsDatabase>): ClaimsStore {
  return {
    index: (digest) => run(async (db) => (await db.indexes.get(digest))?.bytes),
    holds: (digest) => run(async (db) => (await db.packs.get(digest)) !== undefined),
    card: (digest, key) => run((db) => readCard(db, digest, key)),
    replace: (bundle) => run((db) => replaceAll(db, bundle)),
  };
}

async function readCard(db: ClaimsDatabase, digest: string, key: ClaimKey) {
  const [pack, row] = await Promise.all([db.packs.get(digest), db.claims.get([digest, key])]);
  return pack && row && cardData(row.claim, pack);
}

async function replaceAll(db: ClaimsDatabase, { digest, collection, index }: StoredBundle) {
  const { claims, ...pack } = collection;
  const rows = claims.map((claim) => ({
    digest,
    key: claimKey(collection.publisher, claim.id),
    claim,
  }));
  await db.transaction('rw', db.packs, db.claims, db.indexes, async () => {
    await Promise.all([db.packs.clear(), db.claims.clear(), db.indexes.clear()]);
    await db.packs.put({ ...pack, digest });
    await db.claims.bulkPut(rows);
    await db.indexes.put({ digest, bytes: index });
  });
}
