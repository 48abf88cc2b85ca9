import * as v from 'valibot';
import {
  changedSettings,
  pageSettingsSchema,
  readSettings,
  SETTINGS_KEY,
  type PageSettings,
  type Settings,
} from '../../messages/settings.ts';
import { chosen } from '../storage/areas.ts';
import { createTurns } from '../turns.ts';

/** Two settings that are changed at once must both be. */
const inTurn = createTurns();

/** What stands where settings are kept, also what other versions keep there. */
export async function storedSettings(): Promise<Record<string, unknown>> {
  const stored = await chosen.get(SETTINGS_KEY);
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

/** The reader's settings now; as they are at first where they cannot be had. */
export async function currentSettings(): Promise<Settings> {
  return readSettings(await storedSettings().catch(() => undefined));
}

/** What of them a script in a page goes by. It is told no more. */
export async function pageSettings(): Promise<PageSettings> {
  return v.parse(pageSettingsSchema, await currentSettings());
}

/** Keeps what the reader has chosen. What other versions keep there stays. */
export function changeSettings(part: Partial<Settings>): Promise<void> {
  return inTurn(async () =>
    chosen.set(SETTINGS_KEY, changedSettings(await storedSettings(), part)),
  );
}

/** All settings are as they are at first. */
export function forgetSettings(): Promise<void> {
  return inTurn(() => chosen.remove(SETTINGS_KEY));
}

/** Calls back whenever they have changed. Call it in the first turn of the background. */
export function onSettingsChanged(listener: () => void): void {
  chosen.onChanged(SETTINGS_KEY, listener);
}
