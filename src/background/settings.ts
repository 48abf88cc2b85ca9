import { readSettings, SETTINGS_KEY, type Settings } from '../messages/settings.ts';
import { getSynced } from '../platform/synced.ts';

/** The reader's settings now; as they are at first where they cannot be had. */
export async function currentSettings(): Promise<Settings> {
  return readSettings(await getSynced(SETTINGS_KEY).catch(() => undefined));
}
