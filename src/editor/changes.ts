import { existsSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several writes: so long nothing may change before it is told, in ms. */
const QUIET = 80;
/** Where the files of a collection lie, under its folder. */
const FOLDERS = ['.', 'people', 'events', 'imported'];

/**
 * Tells of changes to the files of a collection, once after each burst, until the signal ends it.
 * A folder is watched, not its files: most editors save by putting a new file in the old one's place.
 */
export function onChanges(folder: string, tell: () => void, signal: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined;
  const heard = (_: string, name: string | null) => {
    if (name !== null && !/\.(?:yaml|jsonl)$/.test(name)) return;
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  };
  const watchers: FSWatcher[] = FOLDERS.map((under) => join(folder, under))
    .filter((path) => existsSync(path))
    .map((path) => watch(path, heard));
  const end = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  signal.addEventListener('abort', end, { once: true });
}
