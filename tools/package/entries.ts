import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Entry } from './zip.ts';

/** Every file in a folder. */
export function entriesIn(folder: string): Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      return { path: relative(folder, path).split(sep).join('/'), bytes: readFileSync(path) };
    });
}

/** Every file that git tracks, as it lies in the working tree: what a build is made from. */
export function trackedEntries(root: string): Entry[] {
  return git(root, ['ls-files', '--stage', '-z'])
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [stage = '', path = ''] = line.split('\t');
      return {
        path,
        bytes: readFileSync(join(root, path)),
        isExecutable: stage.startsWith('100755'),
      };
    });
}

/** What is changed or new in the working tree, a line each. */
export function changesIn(root: string): string[] {
  return git(root, ['status', '--porcelain']).split('\n').filter(Boolean);
}

function git(root: string, args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
}
