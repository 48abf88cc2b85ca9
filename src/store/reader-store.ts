import { Dexie } from 'dexie';
import { READER_DATABASE, ReaderDatabase } from './reader-database.ts';
import { createResilient } from './resilient.ts';

/** What is kept of the reader, by key. Any call may reject. What comes out is unknown: parse it. */
export interface ReaderStore {
  get: (key: string) => Promise<unknown>;
  /** All that is stored under keys with this beginning. */
  entries: (prefix: string) => Promise<[key: string, value: unknown][]>;
  set: (key: string, value: unknown) => Promise<void>;
  /** Stores several, all or nothing. */
  setAll: (entries: readonly (readonly [key: string, value: unknown])[]) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

/** Opens the `reader` database, with the first call and again whenever its connection breaks. */
export function openReaderStore(): ReaderStore {
  const run = createResilient({
    connect: () => new ReaderDatabase(),
    close: (database) => database.close(),
    destroy: deleteIfVoid,
  });
  return {
    get: (key) => run(async ({ kept }) => (await kept.get(key))?.value),
    entries: (prefix) =>
      run(async ({ kept }) => {
        const rows = await kept.where('key').startsWith(prefix).toArray();
        return rows.map(({ key, value }) => [key, value]);
      }),
    set: (key, value) =>
      run(async ({ kept }) => {
        await kept.put({ key, value });
      }),
    setAll: (entries) =>
      run((db) =>
        db.transaction('rw', db.kept, async () => {
          await db.kept.bulkPut(entries.map(([key, value]) => ({ key, value })));
        }),
      ),
    remove: (key) => run(({ kept }) => kept.delete(key)),
  };
}

/** Deletes the database where its table is missing. It holds nothing then, and would take nothing. */
async function deleteIfVoid(): Promise<void> {
  const found = await new Dexie(READER_DATABASE).open();
  const isVoid = found.tables.every(({ name }) => name !== 'kept');
  found.close();
  if (isVoid) await Dexie.delete(READER_DATABASE);
}
