import { chance } from '../../core/imported/model.ts';
import type { Pair } from '../../core/meaning/types.ts';
import type { Meaning } from './open-meaning.ts';

/** A pair that was read, with what the reader gave it. */
export interface Reading extends Pair {
  /** Log odds that the sentence repeats the claim. */
  odds: number;
}

/** A reader of meaning whose readings can be asked for, as long as nobody took them. */
export interface Recorded {
  meaning: Meaning;
  /** What was read since the last time, each pair once. */
  take(): Reading[];
}

/** Keeps what a reader gives: for telling why a sentence is marked, or is not. */
export function recorded({ reader, vectors }: Meaning): Recorded {
  let readings: Reading[] = [];
  return {
    meaning: {
      vectors,
      reader: {
        read: async (pairs) => {
          const odds = await reader.read(pairs);
          readings.push(...pairs.map((pair, at) => ({ ...pair, odds: odds[at]! })));
          return odds;
        },
      },
    },
    take: () => {
      const taken = readings;
      readings = [];
      return taken;
    },
  };
}

/** What the reader by itself makes of a pair, as people read it: `12 of 100`. */
export function inHundred(odds: number): string {
  return `${Math.round(100 * chance(odds))} of 100`;
}

/** The surest reading of one claim, by its text. */
export function surestOf(readings: readonly Reading[], claim: string): Reading | undefined {
  return readings
    .filter((reading) => reading.claim.endsWith(claim.slice(0, LONGEST_CLAIM)))
    .sort((a, b) => b.odds - a.odds)[0];
}

/** Pairs hold so much of a claim. */
const LONGEST_CLAIM = 240;
