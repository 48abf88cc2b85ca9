import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Runs git in a folder, or in the nearest one above it that there is. */
function git(folder: string, ...args: string[]): { code: number; out: string } {
  const where = nearest(resolve(folder));
  const { status, stdout } = spawnSync('git', args, { cwd: where, encoding: 'utf8' });
  return { code: status ?? 127, out: (stdout as string | null)?.trim() ?? '' };
}

function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

/** Whether git would take up a new file of a folder. */
export function wouldBeCommitted(folder: string, name: string): boolean {
  if (git(folder, 'rev-parse', '--is-inside-work-tree').out !== 'true') return false;
  return git(folder, 'check-ignore', '--quiet', join(resolve(folder), name)).code !== 0;
}

/** The commit that is checked out; `undefined` where there is none. */
export function headCommit(folder: string): string | undefined {
  const { code, out } = git(folder, 'rev-parse', '--verify', '--quiet', 'HEAD');
  return code === 0 && out ? out : undefined;
}

/** The files of a folder that are not as they were committed. */
export function uncommitted(folder: string): string[] {
  const { out } = git(folder, 'status', '--porcelain', '--untracked-files=all', '--', '.');
  return out.split('\n').filter(Boolean);
}

/** Whether what is checked out holds a commit. */
export function isInHead(folder: string, commit: string): boolean {
  return git(folder, 'merge-base', '--is-ancestor', commit, 'HEAD').code === 0;
}

/** Who git says is at the keyboard; `undefined` where it does not know. */
export function gitUser(folder = '.'): string | undefined {
  return git(folder, 'config', 'user.name').out || undefined;
}

/**
 * Who changed a file last: whoever is at the keyboard, where it is not as it was committed; `undefined`
 * where git does not know.
 */
export function lastAuthor(file: string): string | undefined {
  const changed = git(dirname(file), 'status', '--porcelain', '--', resolve(file)).out;
  if (changed !== '') return gitUser(dirname(file));
  return git(dirname(file), 'log', '-1', '--format=%an', '--', resolve(file)).out || undefined;
}
