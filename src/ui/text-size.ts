import { readSettings, SETTINGS_KEY, type Settings } from '../messages/settings.ts';
import { getSynced, onSynced } from '../platform/synced.ts';

/** Of the browser's own size: all that is written here is measured by it. */
const SIZES: Record<Settings['textSize'], string> = {
  normal: '',
  large: '118.75%',
  larger: '143.75%',
};

/** Gives a page of the extension the reader's size of text, and follows its changes. */
export function followTextSize(): void {
  const take = (stored: unknown) => {
    document.documentElement.style.fontSize = SIZES[readSettings(stored).textSize];
  };
  onSynced(SETTINGS_KEY, take);
  getSynced(SETTINGS_KEY).then(take, () => undefined);
}
