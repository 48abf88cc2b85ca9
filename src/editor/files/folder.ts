import { readdirSync, type Dirent } from 'node:fs';
import { InputError } from '../fault.ts';
import { statOf, unreadable } from './file-error.ts';

/** The names in a folder that end so, in order; none where there is no folder. @throws InputError */
export function namesIn(folder: string, ending: string): string[] {
  return entriesOf(folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith(ending) && !name.startsWith('.'));
}

/** What lies in a folder, in the order of the names; nothing where there is no folder. @throws InputError */
export function entriesOf(folder: string): Dirent[] {
  const stats = statOf(folder);
  if (!stats) return [];
  if (!stats.isDirectory()) throw new InputError([`${folder}:1: expected a folder, found a file`]);
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(folder, error, 'folder');
  }
}
