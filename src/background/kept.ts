import type { Kept } from '../messages/backup.ts';
import { MOST_PAUSED } from '../messages/settings.ts';
import type { Feeds } from './feeds/feeds.ts';
import { FEED_PREFIX } from './feeds/subscription.ts';
import { addHidden, unhideAll } from './hidden.ts';
import { addHistory, clearHistory } from './history.ts';
import { pausedHosts } from './paused.ts';
import { pauseHosts } from './registration.ts';
import { forgetSettings } from './settings/settings.ts';
import { kept } from './storage/areas.ts';

/** Takes in what was kept in another browser, beside what is kept here and never in its place. */
export async function restoreKept({ paused, hidden, history }: Kept, now: number): Promise<void> {
  await Promise.all([
    addPaused(paused),
    addHidden(hidden),
    // What was opened on a clock that is ahead would stand first for as long.
    addHistory(history.map((opened) => ({ ...opened, at: Math.min(opened.at, now) }))),
  ]);
}

async function addPaused(more: readonly string[]): Promise<void> {
  const held = await pausedHosts();
  const others = more.filter((host) => !held.includes(host));
  await pauseHosts(others.slice(0, MOST_PAUSED - held.length), true);
}

/**
 * Deletes all that is kept of the reader, and the feeds they took: as it was at first.
 * Feeds go first: open pages ask anew when claims go, and what is noted of that goes with the rest.
 */
export async function forgetAll(feeds: Pick<Feeds, 'removeAll'>): Promise<void> {
  const feedsGone = await Promise.allSettled([feeds.removeAll().then(forgetUnsound)]);
  const gone = await Promise.allSettled([
    forgetSettings(),
    clearHistory(),
    unhideAll(),
    pausedHosts().then((hosts) => pauseHosts(hosts, false)),
  ]);
  const fault = [...feedsGone, ...gone].find((one) => one.status === 'rejected');
  if (fault) throw new Error('Not everything could be deleted.', { cause: fault.reason });
}

/** A feed's record that cannot be read is in no list. */
async function forgetUnsound(): Promise<void> {
  for (const [key] of await kept.entries(FEED_PREFIX)) await kept.remove(key);
}
