import { CAPITAL, TERM_BITS } from './layout.ts';
import { rarityOf, type ImportedReader } from './reader.ts';

/** Where a term stands on the other side. */
export const PLACE = { absent: 0, near: 1, here: 2 } as const;
/** For each term of the index one of `PLACE`. */
export type Places = Uint8Array;

/** Two figures for one thing may be rounded: `nearly 25,000` and `24,800`. */
const TOLERANCE = 0.04;
/** Years are never rounded. */
const isYear = (value: number) => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** What of a claim's words a query has. All but the counts are sums of rarity. */
export interface Overlap {
  weight: number;
  here: number;
  anywhere: number;
  count: number;
  rarestHere: number;
  rarestAbsent: number;
  numbers: number;
  numbersNear: number;
  numbersAbsent: number;
  names: number;
  namesHere: number;
  namesAnywhere: number;
}

/**
 * Looks for a claim's terms in a query, each once.
 * @param terms as the index holds them, with `CAPITAL`.
 * @param figures the numbers in the query.
 */
export function overlap(
  reader: ImportedReader,
  terms: Uint32Array,
  places: Places,
  figures: readonly number[],
): Overlap {
  const found = {
    weight: 0,
    here: 0,
    anywhere: 0,
    count: 0,
    rarestHere: 0,
    rarestAbsent: 0,
    numbers: 0,
    numbersNear: 0,
    numbersAbsent: 0,
    names: 0,
    namesHere: 0,
    namesAnywhere: 0,
  };
  const seen = new Set<number>();
  terms.forEach((marked, at) => {
    const term = marked & TERM_BITS;
    if (seen.has(term)) return;
    seen.add(term);
    const rarity = rarityOf(reader, term);
    const place = places[term]!;
    found.weight += rarity;
    if (place !== PLACE.absent) found.anywhere += rarity;
    else found.rarestAbsent = Math.max(found.rarestAbsent, rarity);
    if (place === PLACE.here) {
      found.here += rarity;
      found.count += 1;
      found.rarestHere = Math.max(found.rarestHere, rarity);
    }
    const value = reader.values[term]!;
    if (!Number.isNaN(value)) countNumber(found, value, place, figures);
    // The first word has a capital letter in any case.
    else if (at > 0 && (marked & CAPITAL) !== 0) {
      found.names += rarity;
      if (place === PLACE.here) found.namesHere += rarity;
      if (place !== PLACE.absent) found.namesAnywhere += rarity;
    }
  });
  return found;
}

function countNumber(
  found: Overlap,
  value: number,
  place: number,
  figures: readonly number[],
): void {
  if (place !== PLACE.absent) found.numbers += 1;
  else if (!isYear(value) && figures.some((figure) => isNear(figure, value)))
    found.numbersNear += 1;
  else found.numbersAbsent += 1;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}
