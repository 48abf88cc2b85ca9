import { stemmer } from 'stemmer';
import { STOP_WORDS } from '../../../src/core/imported/stop-words.ts';
import { readText } from '../../../src/core/imported/terms.ts';

/** Cuts a text into the terms that a peer indexes and looks up. */
export type Tokeniser = (text: string) => string[];

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Stems seen, so that no peer pays for the same word twice; ours keeps them too. */
const stems = new Map<string, string>();

/** Lower case, Porter stems, stop words dropped. */
export function stemmedWords(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => {
    const plain = word.replace(/['’]s$/, '');
    return STOP_WORDS.has(plain) ? [] : [stemOf(plain)];
  });
}

/** The same with the stop words kept. */
export function stemmedWithStopWords(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => stemOf(word.replace(/['’]s$/, '')));
}

/** Onrecord's own reading: stems, contractions taken apart, numbers by their value. */
export function ownTerms(text: string): string[] {
  return readText(text).terms.map(({ key }) => key);
}

function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}
