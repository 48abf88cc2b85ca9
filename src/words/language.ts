/** Languages that the extension speaks. Each has a `messages.json` under `_locales`. */
export const LANGUAGES = ['en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** How each of them writes numbers and dates. */
const LOCALES: Record<Language, string> = { en: 'en-GB', es: 'es' };

/** Under this key an extension page keeps the language that the reader has set, if any. */
export const LANGUAGE_KEY = 'language';

/** Under this name the background leaves it in the world of a script that it injects. */
export const INJECTED_LANGUAGE = 'onrecordLanguage';

/** The language of this page or script. It is settled as it loads: for another one it loads again. */
export const language: Language = nearest(asked());

export const locale: string = LOCALES[language];

/** The first language asked for that is spoken; `es-MX` asks for `es`. English else. */
export function nearest(tags: readonly string[]): Language {
  const wanted = tags.map((tag) => tag.toLowerCase().split('-')[0]);
  const spoken = wanted.find((tag): tag is Language => LANGUAGES.some((one) => one === tag));
  return spoken ?? 'en';
}

/** What the reader has set, then what their browser speaks. */
function asked(): string[] {
  const set = injected() ?? storedLanguage();
  const browser = typeof navigator === 'undefined' ? [] : [navigator.language];
  return set === undefined ? browser : [set, ...browser];
}

function injected(): string | undefined {
  const value = (globalThis as Record<string, unknown>)[INJECTED_LANGUAGE];
  return typeof value === 'string' ? value : undefined;
}

/**
 * The language that an extension page was given to load in, if any. In a page's own world this
 * storage would be the page's: only the extension's is looked into.
 */
export function storedLanguage(): string | undefined {
  const isOurs = typeof location !== 'undefined' && location.protocol.endsWith('-extension:');
  if (!isOurs) return undefined;
  try {
    return localStorage.getItem(LANGUAGE_KEY) ?? undefined;
  } catch {
    // A reader can forbid pages to keep anything; a worker has none.
    return undefined;
  }
}
