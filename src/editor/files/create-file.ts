import { closeSync, fsyncSync, rmSync } from 'node:fs';
import { removedAtEnd } from './left-over.ts';
import { openNew, writeAll } from './temporary.ts';

/**
 * Writes a file that is not there yet; what lies there, a link too, is left as it is. When it fails on the
 * way nothing of it stays.
 * @throws NodeJS.ErrnoException `EEXIST` where something lies there.
 */
export function createFile(file: string, data: string | Uint8Array, mode = 0o666): void {
  const fd = openNew(file, mode);
  const letGo = removedAtEnd(file);
  let isWhole = false;
  try {
    writeAll(fd, data);
    fsyncSync(fd);
    isWhole = true;
  } finally {
    closeSync(fd);
    if (!isWhole) rmSync(file, { force: true });
    letGo();
  }
}
