import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removedAtEnd } from './left-over.ts';

const NAME = /^\.onrecord-[0-9a-f]{32}\.partial$/;

/**
 * A file that is written under a name of its own and then takes another one: whoever reads that finds
 * what was there before, or this file whole. Nobody can foretell the name and lay a link there, and what
 * does lie there is never written to. It is gone after a failure, and when a signal ends the process.
 */
export class TemporaryFile {
  readonly path: string;
  readonly #fd: number;
  readonly #letGo: () => void;
  #isOpen = true;

  /**
   * @param folder on the same disk as the name that it will take.
   * @param mode who may read and write it, whatever is usual; what is usual where not given.
   * @throws NodeJS.ErrnoException
   */
  constructor(folder: string, mode?: number) {
    this.path = join(folder, `.onrecord-${randomBytes(16).toString('hex')}.partial`);
    this.#letGo = removedAtEnd(this.path);
    try {
      this.#fd = openNew(this.path, mode ?? 0o666);
      if (mode !== undefined) fchmodSync(this.#fd, mode);
    } catch (error) {
      this.#letGo();
      throw error;
    }
  }

  write(data: string | Uint8Array): void {
    writeAll(this.#fd, data);
  }

  /** Takes the place of a file, or a free one; outlives a power cut. */
  become(file: string): void {
    fsyncSync(this.#fd);
    this.#close();
    renameSync(this.path, file);
    this.#letGo();
    syncFolder(dirname(file));
  }

  /** Removes the file unless it has become another: fit for `finally`. */
  discard(): void {
    this.#close();
    rmSync(this.path, { force: true });
    this.#letGo();
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#fd);
    this.#isOpen = false;
  }
}

/** Whether a file's name is one of a temporary file: one that was left where nothing could clean up. */
export function isTemporaryName(name: string): boolean {
  return NAME.test(name);
}

/** A folder for the process's own files, that only its owner can look into. */
export interface TemporaryFolder {
  path: string;
  /** Removes it with all that is in it. */
  discard(): void;
}

/** Makes a folder that is gone after `discard`, and when a signal ends the process. */
export function temporaryFolder(name: string): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), `onrecord-${name}-`));
  const letGo = removedAtEnd(path);
  return {
    path,
    discard: () => {
      rmSync(path, { recursive: true, force: true });
      letGo();
    },
  };
}

/**
 * Opens a file for writing that is not there yet (for reading, too, with `w+`). Whatever lies there, a link too, is left as it is.
 * @throws NodeJS.ErrnoException `EEXIST` where something does.
 */
export function openNew(file: string, mode: number, flags: 'w' | 'w+' = 'w'): number {
  return openSync(file, flags === 'w' ? 'wx' : 'wx+', mode);
}

/** Writes all of it: the system may take less at once. */
export function writeAll(fd: number, data: string | Uint8Array): void {
  let rest = typeof data === 'string' ? Buffer.from(data) : data;
  while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
}

/** A name is safe from a power cut once its folder is. Not every system lets one sync a folder. */
function syncFolder(folder: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(folder, 'r');
    fsyncSync(fd);
  } catch {
    // The file itself is whole either way.
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
