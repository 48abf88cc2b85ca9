/** Languages and scripts that are written from right to left. */
const LANGUAGES = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);
const SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** Which way a text runs. */
export type Direction = 'ltr' | 'rtl';

/** Which way a language (`ar`, `az-Arab`) is written; a script that is named decides. */
export function directionOf(lang: string): Direction {
  const [language = '', ...subtags] = lang.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  const isRtl = script === undefined ? LANGUAGES.has(language) : SCRIPTS.has(script);
  return isRtl ? 'rtl' : 'ltr';
}

const RTL =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a text runs by its first letter, as `dir="auto"` reads it. */
export function directionOfText(text: string): Direction {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RTL.test(first) ? 'rtl' : 'ltr';
}

/** Which way a text of a language runs; where that is not known the text itself tells. */
export function directionIn(lang: string | undefined, text: string): Direction {
  return lang === undefined ? directionOfText(text) : directionOf(lang);
}
