import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Query } from '../../src/core/imported/types.ts';

const run = promisify(execFile);
const TSX = import.meta.resolve('tsx');

/** Runs a script of this folder in a process of its own; it prints its result as JSON. */
export async function inChild<Result>(script: string, args: string[]): Promise<Result> {
  const file = join(import.meta.dirname, script);
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', TSX, file, ...args], {
    maxBuffer: 1 << 26,
  });
  return JSON.parse(stdout) as Result;
}

export interface Memory {
  /** Bytes held after loading. */
  loaded: number;
  /** Bytes held after some lines were asked. */
  used: number;
}

/** Measures the memory of one stored index in a process of its own. */
export function memoryOf(
  system: string,
  index: Uint8Array,
  lines: readonly Query[],
): Promise<Memory> {
  return withFolder(async (folder) => {
    const [indexFile, linesFile] = [join(folder, 'index'), join(folder, 'lines.json')];
    await writeFile(indexFile, index);
    await writeFile(linesFile, JSON.stringify(lines));
    return inChild<Memory>('memory-child.ts', [system, indexFile, linesFile]);
  });
}

/** A folder that is gone afterwards. */
export async function withFolder<Result>(
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
