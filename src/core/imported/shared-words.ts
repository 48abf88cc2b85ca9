import { tokenise } from '../text/tokens.ts';
import type { SharedWord } from './locate.ts';
import { readable } from './budget.ts';
import { rarityOf, type ImportedReader } from './reader.ts';
import { readText } from './terms.ts';

/** The words of a text that stand in a claim too, with their places in the text. */
export function sharedWords(reader: ImportedReader, text: string, claim: number): SharedWord[] {
  const keys = new Set(readText(reader.claim(claim).text).terms.map(({ key }) => key));
  return tokenise(readable(text)).flatMap(({ start, end, stem, number }) => {
    const key = number === undefined ? stem : `#${number}`;
    return keys.has(key) ? [{ start, end, key, rarity: rarityOf(reader, reader.term(key)) }] : [];
  });
}
