import {
  changedSettings,
  readSettings,
  SETTINGS_KEY,
  type Settings,
} from '../messages/settings.ts';
import { getSynced, removeSynced, setSynced } from '../platform/synced.ts';
import { createTurns } from './turns.ts';

/** Two settings that are changed at once must both be. */
const inTurn = createTurns();

/** The reader's settings now; as they are at first where they cannot be had. */
export async function currentSettings(): Promise<Settings> {
  return readSettings(await getSynced(SETTINGS_KEY).catch(() => undefined));
}

/** Keeps what the reader has chosen. What other versions keep there stays. */
export function changeSettings(part: Partial<Settings>): Promise<void> {
  return inTurn(async () =>
    setSynced(SETTINGS_KEY, changedSettings(await getSynced(SETTINGS_KEY), part)),
  );
}

/** All settings are as they are at first. */
export function forgetSettings(): Promise<void> {
  return inTurn(() => removeSynced(SETTINGS_KEY));
}
