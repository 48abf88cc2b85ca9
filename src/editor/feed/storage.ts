import type { FeedBody, FeedFetch } from '../../core/feed/fetching/download.ts';

/** A file as it is stored, with the tag that tells this content from any other. */
export interface StoredFile {
  bytes: Uint8Array<ArrayBuffer>;
  tag: string;
}

/**
 * Where a feed is published. Each write is all or nothing, and none overwrites what its writer has
 * not seen: that is what two publishers at the same moment rely on.
 */
export interface FeedStorage {
  /** What it is called in messages: a folder, or an address. */
  readonly name: string;
  /** @throws InputError where it is known before the work that nothing can be written. */
  checkWritable?(): void;
  read(path: string): Promise<StoredFile | undefined>;
  /**
   * Writes a file that is not there yet.
   * @returns whether these bytes are there now; `false` when others are.
   */
  create(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /**
   * Writes a file anew if it is still the one with the tag.
   * @returns whether these bytes are there now.
   */
  replace(path: string, bytes: Uint8Array<ArrayBuffer>, tag: string): Promise<boolean>;
}

/** Reads a feed from where it is stored, as a reader would fetch it. */
export function fetchFrom(storage: Pick<FeedStorage, 'read'>): FeedFetch {
  return async (path, tag) => {
    const file = await storage.read(path);
    if (!file) return 'missing';
    return file.tag === tag ? 'unchanged' : { body: bodyOf(file.bytes), tag: file.tag };
  };
}

/** Bytes that are here already, as a body. */
export function bodyOf(bytes: Uint8Array): FeedBody {
  let rest: Uint8Array | undefined = bytes;
  return {
    read: () => {
      const piece = rest;
      rest = undefined;
      return Promise.resolve(piece);
    },
    cancel: () => (rest = undefined),
  };
}

/** Reads what is there and writes nothing: for a rehearsal. */
export function readOnly(storage: FeedStorage): FeedStorage {
  return {
    name: storage.name,
    read: (path) => storage.read(path),
    create: async (path, bytes) => {
      const file = await storage.read(path);
      return !file || Buffer.from(bytes).equals(file.bytes);
    },
    replace: () => Promise.resolve(true),
  };
}

/** Keeps a feed in memory. */
export function memoryStorage(files = new Map<string, Uint8Array<ArrayBuffer>>()): FeedStorage & {
  files: Map<string, Uint8Array<ArrayBuffer>>;
} {
  const tagOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  return {
    name: 'memory',
    files,
    read: (path) => {
      const bytes = files.get(path);
      return Promise.resolve(bytes && { bytes, tag: tagOf(bytes) });
    },
    create: (path, bytes) => {
      const there = files.get(path);
      if (!there) files.set(path, bytes);
      return Promise.resolve(!there || tagOf(there) === tagOf(bytes));
    },
    replace: (path, bytes, tag) => {
      const there = files.get(path);
      const isSame = there !== undefined && tagOf(there) === tag;
      if (isSame) files.set(path, bytes);
      return Promise.resolve(isSame);
    },
  };
}
