import type { Layout } from '../blob/sections.ts';

/**
 * The index of imported claims.
 *
 * - `posting…`: for each term the claims that hold it and its weight there, 0 to 255.
 * - `text…`, `title…`: for each claim its terms in order; the highest bit marks a capital letter.
 * - `speaker`, `published`, `negations`: one number a claim.
 */
export const IMPORTED_INDEX = {
  title: 'index of imported claims',
  magic: 0x4f4e5249,
  format: 1,
  names: [
    'termUnits',
    'termOffsets',
    'termTable',
    'postingOffsets',
    'postings',
    'impacts',
    'textOffsets',
    'textTerms',
    'titleOffsets',
    'titleTerms',
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
