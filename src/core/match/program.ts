import type { ClaimKey } from '../claim/collection.ts';
import type { ClaimKind } from '../claim/schema.ts';

/** A number that lies in [low, high], with one of these units (term numbers) where any are given. */
export interface NumberTest {
  low: number;
  high: number;
  units: number[];
}

/** A word, by its term number, or a number. */
export type Element = number | NumberTest;

/** Words in order. */
export type Phrase = Element[];

/** One group of `needs`: any of these, and the people whom one of them names. */
export interface Group {
  any: Phrase[];
  /** The same as speech recognition hears them. */
  heard?: Phrase[];
  people: string[];
}

/** A claim's `match`, with words as term numbers: what the matcher runs. */
export interface Program {
  key: ClaimKey;
  claim: string;
  kind: ClaimKind;
  claimants: string[];
  says: Phrase[];
  needs: Group[];
  /** Most words from the first to the last that `needs` finds. */
  within?: number;
  not: Phrase[];
  /** `says` and `not` as speech recognition hears them. */
  heard?: { says: Phrase[]; not: Phrase[] };
  /** The claim itself is about what will or would be. */
  isToCome?: true;
  speaker: 'any' | 'preferred' | 'required';
  after?: string;
  before?: string;
}
