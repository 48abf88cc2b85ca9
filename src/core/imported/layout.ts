import type { Layout } from '../blob/sections.ts';

/**
 * The index of imported claims.
 *
 * - `termValues`: the value of a term that is a number, else NaN.
 * - `posting…`: for each term the claims that hold it and its weight there, 0 to 255.
 * - `text…`, `title…`: for each claim its terms in order; the highest bit marks a capital letter.
 * - `word…`: for each claim every word of its text, the light ones too.
 * - `traits`, `speaker`, `published`: one number a claim.
 */
export const IMPORTED_INDEX = {
  title: 'index of imported claims',
  magic: 0x4f4e5249,
  format: 1,
  names: [
    'termUnits',
    'termOffsets',
    'termTable',
    'termValues',
    'postingOffsets',
    'postings',
    'impacts',
    'textOffsets',
    'textTerms',
    'titleOffsets',
    'titleTerms',
    'wordOffsets',
    'wordTerms',
    'traits',
    'speaker',
    'published',
    'speakers',
    'claimOffsets',
    'claims',
  ],
} as const satisfies Layout<string>;

export type ImportedSection = (typeof IMPORTED_INDEX.names)[number];

/** Set in a claim's term where the word is written with a capital letter. */
export const CAPITAL = 0x8000_0000;
export const TERM_BITS = 0x7fff_ffff;
