import { rename, writeFile } from 'node:fs/promises';

/** Writes a file of JSON Lines: all of it or nothing. */
export async function writeRows(file: string, rows: readonly object[]): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await rename(part, file);
}
