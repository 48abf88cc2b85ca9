import type { Kept } from '../messages/backup.ts';
import { SETTINGS_KEY } from '../messages/settings.ts';
import { removeSynced } from '../platform/synced.ts';
import type { Feeds } from './feeds/feeds.ts';
import { hide, unhideAll } from './hidden.ts';
import { addHistory, clearHistory } from './history.ts';
import { pausedHosts } from './paused.ts';
import { pauseHosts } from './registration.ts';

/** Takes in what was kept in another browser, beside what is kept here. */
export async function restoreKept({ paused, hidden, history }: Kept): Promise<void> {
  await Promise.all([pauseHosts(paused, true), hide(...hidden), addHistory(history)]);
}

/** Deletes all that is kept of the reader, and the feeds they took: as it was at first. */
export async function forgetAll(feeds: Pick<Feeds, 'list' | 'remove'>): Promise<void> {
  await Promise.all([
    removeSynced(SETTINGS_KEY),
    clearHistory(),
    unhideAll(),
    pausedHosts().then((hosts) => pauseHosts(hosts, false)),
  ]);
  // Those that came with the extension stay.
  for (const { publisher } of await feeds.list()) await feeds.remove(publisher);
}
