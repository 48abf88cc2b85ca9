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
const MOST_KEPT = 16;
const LONGEST_KEPT = 2000;

/** Reads sentences with the words of one index. */
export function sentenceReader(term: Lookup): (text: string) => Sentence {
  const kept = new Map<string, Sentence>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known;
    const read = withNumbers(readText(text), term);
    if (text.length > LONGEST_KEPT) return read;
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    kept.set(text, read);
    return read;
  };
}

function withNumbers(read: ReadText, term: Lookup): Sentence {
  const { terms, words, traits, isCut } = read;
  const ids = new Int32Array(terms.length);
  for (let at = 0; at < ids.length; at += 1) ids[at] = term(terms[at]!.key);
  const wordIds = new Int32Array(words.length);
  for (let at = 0; at < wordIds.length; at += 1) wordIds[at] = term(words[at]!);
  return { terms, words, traits, isCut, ids, wordIds };
}
