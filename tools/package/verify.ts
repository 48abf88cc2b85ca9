import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tool } from '../checks/paths.ts';
import { entriesIn, trackedEntries } from './entries.ts';
import type { Entry } from './zip.ts';

/**
 * Builds the extension once more, from a copy of the source in another folder.
 * @param read the builds' folders, from the root
 * @returns the files of each
 * @throws when the build fails there
 */
export function builtElsewhere(root: string, read: readonly string[]): Entry[][] {
  const copy = mkdtempSync(join(tmpdir(), 'onrecord-again-'));
  try {
    for (const { path, bytes, isExecutable } of trackedEntries(root)) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), bytes);
      if (isExecutable) chmodSync(join(copy, path), 0o755);
    }
    // Copied, not linked: the names of chunks hold the real paths of what is in them.
    cpSync(join(root, 'node_modules'), join(copy, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const [flag, loader] = tool('tools/build/run.ts');
    const built = spawnSync(process.execPath, [flag!, loader!, join(copy, 'tools/build/run.ts')], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`The second build failed:\n${built.stderr}`);
    return read.map((folder) => entriesIn(join(copy, folder)));
  } finally {
    rmSync(copy, { recursive: true });
  }
}
