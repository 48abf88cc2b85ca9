import { basename, dirname, join, resolve, sep } from 'node:path';
import { InputError } from '../fault.ts';
import { namesIn } from '../files/folder.ts';
import { statOf } from '../files/file-error.ts';

/** The folders in a folder of claims that hold files of it. */
const INNER = ['people', 'events', 'imported'];
const PUBLISHER = 'publisher.yaml';

/** What is to be checked: a folder of claims, and which of its files. */
export interface Wanted {
  folder: string;
  /** Files, and folders within it; all files where there are none. */
  paths: string[];
}

/**
 * The folders of claims that some files and folders belong to.
 * @param paths as they were given; without any it is `usual`.
 * @throws InputError for a path that no folder of claims is found around.
 */
export function wantedOf(paths: readonly string[], usual: string): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const path of paths.length > 0 ? paths : [usual]) {
    const folder = folderOf(path);
    const same = wanted.get(resolve(folder)) ?? { folder, paths: [] };
    wanted.set(resolve(folder), { folder, paths: [...same.paths, path] });
  }
  return [...wanted.values()].map(({ folder, paths: named }) => {
    const isWhole = named.some((path) => resolve(path) === resolve(folder));
    return { folder, paths: isWhole ? [] : named };
  });
}

/** Whether a file is one of the paths or lies under one; any file is where there are none. */
export function isAmong(file: string, paths: readonly string[]): boolean {
  if (paths.length === 0) return true;
  const whole = resolve(file);
  return paths.some((path) => whole === resolve(path) || whole.startsWith(resolve(path) + sep));
}

function folderOf(path: string): string {
  const refuse = (message: string) => new InputError([`${path}:1: ${message}`]);
  const stats = statOf(path);
  if (!stats) throw refuse('expected a claim file or a folder of claims, found none');
  const own = stats.isDirectory() ? path : dirname(path);
  const around = INNER.includes(basename(resolve(own))) ? dirname(own) : own;
  for (const folder of [own, around]) if (holdsPublisher(folder)) return folder;
  if (!stats.isDirectory()) {
    throw refuse(`expected a file of a folder of claims, found no ${PUBLISHER} beside it`);
  }
  if (namesIn(own, '.yaml').length > 0) return own;
  throw refuse('expected a folder of claims, found no claim file in it');
}

function holdsPublisher(folder: string): boolean {
  return statOf(join(folder, PUBLISHER)) !== undefined;
}
