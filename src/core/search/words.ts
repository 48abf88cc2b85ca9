import { fold } from '../text/fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Written without spaces between words: a word can begin anywhere. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** The words of a text as they are compared, with a space before each. */
export function foldedWords(text: string): string {
  const words = fold(text).replaceAll("'", '').match(WORD);
  return words ? ` ${words.join(' ')}` : '';
}

/** What is looked for: each word begins one in the text, unless words are not set apart there. */
export function soughtWords(query: string): string[] {
  const words = foldedWords(query).trim().split(' ').filter(Boolean);
  return [...new Set(words)].map((word) => (UNSPACED.test(word) ? word : ` ${word}`));
}
