import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unreadable, unwritable } from '../files/file-error.ts';
import { entriesOf } from '../files/folder.ts';
import { checkTargetFolder } from '../files/target.ts';
import { isTemporaryName, TemporaryFile } from '../files/temporary.ts';
import { withLock } from './directory-lock.ts';
import type { FeedStorage, StoredFile } from './storage.ts';

/** Beside the feed's files, while one is written. */
const LOCK = '.onrecord.lock';

/** Keeps a feed in a folder, that a web server can serve as it is. */
export function directoryStorage(folder: string): FeedStorage {
  const read = (path: string) => readStored(join(folder, path));
  const writing = async (
    path: string,
    mayWrite: (there: StoredFile | undefined) => boolean,
    bytes: Uint8Array,
  ) => {
    makeFolder(dirname(join(folder, path)));
    return withLock(join(folder, LOCK), async () => {
      const there = await read(path);
      if (there && Buffer.from(bytes).equals(there.bytes)) return true;
      if (!mayWrite(there)) return false;
      removeLeftOvers(folder);
      writeWhole(join(folder, path), folder, bytes);
      return true;
    });
  };
  return {
    name: folder,
    checkWritable: () => {
      checkTargetFolder(folder);
    },
    read,
    create: (path, bytes) => writing(path, (there) => !there, bytes),
    replace: (path, bytes, tag) => writing(path, (there) => there?.tag === tag, bytes),
  };
}

async function readStored(file: string): Promise<StoredFile | undefined> {
  try {
    const bytes = new Uint8Array(await readFile(file));
    return { bytes, tag: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** What a publisher left who was killed where nothing could clean up: under the lock nobody writes it. */
function removeLeftOvers(folder: string): void {
  for (const { name } of entriesOf(folder)) {
    if (isTemporaryName(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Writes a file so that at any moment, a power cut included, the old one is there or the new one. */
function writeWhole(file: string, folder: string, bytes: Uint8Array): void {
  let next: TemporaryFile | undefined;
  try {
    next = new TemporaryFile(folder);
    next.write(bytes);
    next.become(file);
  } catch (error) {
    throw unwritable(file, error);
  } finally {
    next?.discard();
  }
}
