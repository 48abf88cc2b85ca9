import { HIDDEN_KEY, HISTORY_KEY, readHidden, readHistory } from '../../messages/kept.ts';
import { PAUSED_KEY, readPaused, SETTINGS_KEY, soundSettings } from '../../messages/settings.ts';
import type { StorageArea } from '../../platform/areas.ts';
import { FEED_PREFIX, readFeed } from '../feeds/subscription.ts';

type Entry = readonly [key: string, value: unknown];

/**
 * What versions before 0.2 kept in extension storage, each checked by its shape: what is not what it
 * should be is left behind. The feed that came with the extension is begun anew from its own root.
 */
export async function readLegacy(
  local: Pick<StorageArea, 'get' | 'entries'>,
  sync: Pick<StorageArea, 'get'>,
): Promise<Entry[]> {
  const [history, hidden, paused, settings, feeds] = await Promise.all([
    local.get(HISTORY_KEY),
    local.get(HIDDEN_KEY),
    local.get(PAUSED_KEY),
    sync.get(SETTINGS_KEY),
    local.entries(FEED_PREFIX),
  ]);
  return [
    [HISTORY_KEY, readHistory(history)],
    [HIDDEN_KEY, readHidden(hidden)],
    [PAUSED_KEY, readPaused(paused)],
    [SETTINGS_KEY, soundSettings(settings)],
    ...feeds.flatMap(([key, stored]): Entry[] => {
      const feed = readFeed(key, stored);
      return feed ? [[key, feed]] : [];
    }),
  ];
}
