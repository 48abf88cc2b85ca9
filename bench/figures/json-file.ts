import { accessSync, constants, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../../src/editor/options.ts';

/**
 * Told before minutes are spent on measuring.
 * @throws UsageError when the figures could not be written there
 */
export function checkWritable(file: string): void {
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch {
    throw new UsageError(
      `--json: expected a file in a folder that can be written, found "${file}"`,
    );
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--json: expected a file, found the folder "${file}"`);
  }
}

/** Writes figures as JSON: all of them or nothing. */
export async function writeWhole(file: string, figures: unknown): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, `${JSON.stringify(figures, null, 2)}\n`);
  await rename(part, file);
}
