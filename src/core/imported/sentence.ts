import type { Lookup } from '../match/vocabulary.ts';
import { readText, type ReadText } from './terms.ts';

/** A sentence as the index knows it. */
export interface Sentence extends ReadText {
  /** For each term its number in the index, or `UNKNOWN`. */
  ids: Int32Array;
  /** The same for every word. */
  wordIds: Int32Array;
}

/** Neighbours are asked for again and again: the last sentences read are kept. */
const MOST_KEPT = 64;
const LONGEST_KEPT = 2000;

/** Reads sentences with the words of one index. */
export function sentenceReader(term: Lookup): (text: string) => Sentence {
  const kept = new Map<string, Sentence>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const found = readText(text);
    const read = {
      ...found,
      ids: Int32Array.from(found.terms, ({ key }) => term(key)),
      wordIds: Int32Array.from(found.words, (word) => term(word)),
    };
    if (text.length > LONGEST_KEPT) return read;
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(text, read);
    return read;
  };
}
