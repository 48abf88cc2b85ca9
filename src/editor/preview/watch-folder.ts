import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Programs save in several steps; this is quick for people and long for those. */
const SETTLE_MS = 80;

/**
 * Calls back some moments after a file of a claims folder was saved. Folders are watched, since many
 * programs save by putting a new file in the old one's place.
 * @returns ends the watch
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLE_MS);
  };
  const folders = [folder, join(folder, 'people'), join(folder, 'events')].filter(existsSync);
  const watchers = folders.map((each) => watch(each, soon).on('error', () => undefined));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
