/** Characters that are drawn as nothing: soft hyphen, zero-width spaces and joiners, BOM. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ACCENTS = /\p{M}+/gu;

/**
 * A word in the form words are compared in: lower case, without accents, with straight
 * apostrophes and plain letters for ligatures. Not for showing.
 */
export function fold(word: string): string {
  // Nearly all words are plain ASCII: they need no Unicode work.
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase();
}
