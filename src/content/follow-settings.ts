import { DEFAULTS, readSettings, SETTINGS_KEY, type Settings } from '../messages/settings.ts';
import { getSynced, onSynced } from '../platform/synced.ts';

/**
 * The reader's settings as they are now, read without waking the background.
 * @param onChange called when they have come, and whenever they change
 */
export function followSettings(onChange: () => void, signal: AbortSignal): () => Settings {
  let settings = DEFAULTS;
  const take = (stored: unknown) => {
    if (signal.aborted) return;
    settings = readSettings(stored);
    onChange();
  };
  onSynced(SETTINGS_KEY, take, signal);
  getSynced(SETTINGS_KEY).then(take, () => take(undefined));
  return () => settings;
}
