import { Dexie, type EntityTable } from 'dexie';

export interface KeptRow {
  key: string;
  value: unknown;
}

export const READER_DATABASE = 'reader';

/**
 * The database `reader`: what is kept of the reader and whom they trust, by key, in a browser that lets
 * content scripts into extension storage. It cannot be had from anywhere else, and is never deleted to be
 * rebuilt.
 */
export class ReaderDatabase extends Dexie {
  declare kept: EntityTable<KeptRow, 'key'>;

  constructor() {
    super(READER_DATABASE);
    this.version(1).stores({ kept: 'key' });
  }
}
