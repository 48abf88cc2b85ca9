import { readSettings, type Settings } from '../messages/settings.ts';
import { language, LANGUAGE_KEY, storedLanguage } from '../words/language.ts';
import { settingsStorage } from './settings-storage.ts';
import { TEXT_SCALES } from './text-size.ts';

/**
 * Gives a page of the extension the reader's language and size of text, and follows their changes.
 * @param reload loads the page again, in another language
 */
export function followSettings(reload = () => location.reload()): void {
  document.documentElement.lang = language;
  // As this page has found it: others may have written there since.
  const found = storedLanguage() ?? 'browser';
  const take = (stored: unknown) => {
    const settings = readSettings(stored);
    // All that is written here is measured by it.
    document.documentElement.style.fontSize = `${TEXT_SCALES[settings.textSize] * 100}%`;
    if (settings.language === found) return;
    leaveLanguage(settings.language);
    reload();
  };
  settingsStorage.onChange(take);
  settingsStorage
    .load()
    .then(take)
    // Where nothing can be kept, all is as the browser has it.
    .catch(() => undefined);
}

/**
 * Words are settled as a page loads, before it can ask for the settings: so the choice is left where
 * the next load finds it.
 */
function leaveLanguage(chosen: Settings['language']): void {
  if (chosen === 'browser') localStorage.removeItem(LANGUAGE_KEY);
  else localStorage.setItem(LANGUAGE_KEY, chosen);
}
