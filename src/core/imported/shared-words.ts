import type { SharedWord } from './locate.ts';
import { rarityOf, type ImportedReader } from './reader.ts';
import { readText } from './terms.ts';

/** The words of a text that stand in a claim too, with their places in the text. */
export function sharedWords(reader: ImportedReader, text: string, claim: number): SharedWord[] {
  const keys = new Set(readText(reader.claim(claim).text).terms.map(({ key }) => key));
  return readText(text).terms.flatMap(({ key, token: { start, end } }, place) =>
    keys.has(key) ? [{ start, end, key, place, rarity: rarityOf(reader, reader.term(key)) }] : [],
  );
}
