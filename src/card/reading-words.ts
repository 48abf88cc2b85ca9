import type { Figure, Reading } from '../core/claim/figure.ts';
import { dateInWords } from './format.ts';
import { WORDS } from './words.ts';

/** What a row of a figure is called, and what else is to be said of it. */
export interface RowWords {
  name: string;
  at?: string;
}

/** A reading is named by its label, else by when it was taken. Without a reading it is the claim. */
export function rowWords(figure: Figure, reading: Reading | undefined): RowWords {
  if (!reading) return { name: figure.claimedLabel ?? WORDS.claimed };
  if (reading.label === undefined) return { name: whenOf(reading) };
  return { name: reading.label, at: whenOf(reading) };
}

/** When a reading was taken: in the editor's words, else its date. */
export function whenOf({ at, date }: Reading): string {
  return at ?? dateInWords(date ?? '');
}
