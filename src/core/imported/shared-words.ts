import { tokenise } from '../text/tokens.ts';
import type { SharedWord } from './locate.ts';
import { readable } from './budget.ts';
import { rarityOf, type ImportedReader } from './reader.ts';
import { readText } from './terms.ts';

/** The words of a text that stand in a claim too, with their places in the text. */
export function sharedWords(reader: ImportedReader, text: string, claim: number): SharedWord[] {
  const { text: worded, title = '' } = reader.claim(claim);
  const own = keysOf(worded);
  const inText = wordsIn(reader, text, own);
  // A headline may be all that speaks of it.
  return inText.length > 0 ? inText : wordsIn(reader, text, keysOf(title));
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(readText(text).terms.map(({ key }) => key));
}

function wordsIn(reader: ImportedReader, text: string, keys: ReadonlySet<string>): SharedWord[] {
  return tokenise(readable(text)).flatMap(({ start, end, stem, number }) => {
    const key = number === undefined ? stem : `#${number}`;
    return keys.has(key) ? [{ start, end, key, rarity: rarityOf(reader, reader.term(key)) }] : [];
  });
}
