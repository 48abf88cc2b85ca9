import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file in place of another of that name: whoever reads it finds the one or the other, whole. */
export function replaceFile(file: string, text: string): void {
  const next = `${file}.${process.pid}.new`;
  try {
    writeFileSync(next, text);
    renameSync(next, file);
  } finally {
    rmSync(next, { force: true });
  }
}
