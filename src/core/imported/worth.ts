import { TERM_BITS } from './layout.ts';
import { PLACE, type Places } from './overlap.ts';
import type { ImportedReader } from './reader.ts';

/** Which candidates are worth a look: how many of the claim's words the sentence has, and their share. */
export interface Worth {
  words: number;
  /** Of the claim's weight, 0 to 1. */
  share: number;
  /** Is a claim that shares less looked at all the same? */
  isNear?: (claim: number) => boolean;
}

/** Any candidate is. */
export const ANY: Worth = { words: 0, share: 0 };

/**
 * Whether a claim is worth a look. Far cheaper than its features: most candidates fail here.
 * @param text the claim's terms, as the index holds them
 */
export function hasWorth(
  { rarity }: ImportedReader,
  text: Uint32Array,
  inQuery: Places,
  worth: Worth,
): boolean {
  if (worth === ANY) return true;
  let weight = 0;
  let shared = 0;
  let words = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (stoodBefore(text, at)) continue;
    const term = text[at]! & TERM_BITS;
    weight += rarity[term]!;
    if (inQuery[term] !== PLACE.here) continue;
    shared += rarity[term]!;
    words += 1;
  }
  return words >= worth.words && shared >= worth.share * weight;
}

function stoodBefore(terms: Uint32Array, at: number): boolean {
  const term = terms[at]! & TERM_BITS;
  for (let before = 0; before < at; before += 1) {
    if ((terms[before]! & TERM_BITS) === term) return true;
  }
  return false;
}
