import { readSettings, SETTINGS_KEY } from '../messages/settings.ts';
import { getSynced, onSynced } from '../platform/synced.ts';
import { language, LANGUAGE_KEY } from '../words/language.ts';

/**
 * Says which language a page of the extension is in, and loads it again when the reader sets
 * another. Words are settled as a page loads, before it can ask for the settings: so the choice is
 * left where the next load finds it.
 */
export function followLanguage(): void {
  document.documentElement.lang = language;
  // As this page has found it: others may have written there since.
  const found = storedLanguage();
  const take = (stored: unknown) => {
    const set = readSettings(stored).language;
    if (set === found) return;
    if (set === 'browser') localStorage.removeItem(LANGUAGE_KEY);
    else localStorage.setItem(LANGUAGE_KEY, set);
    location.reload();
  };
  onSynced(SETTINGS_KEY, take);
  getSynced(SETTINGS_KEY)
    .then(take)
    // Where nothing can be kept, the browser's language stays.
    .catch(() => undefined);
}

function storedLanguage(): string {
  try {
    return localStorage.getItem(LANGUAGE_KEY) ?? 'browser';
  } catch {
    return 'browser';
  }
}
