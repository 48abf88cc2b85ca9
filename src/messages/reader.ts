import * as v from 'valibot';
import { contract } from './contract.ts';

/** Pairs in one message: a nearer request need not wait longer than these take. */
export const MOST_PAIRS = 16;
/** Most characters of one side of a pair: what is read of it, with room for names that are added. */
export const MAX_SIDE_LENGTH = 2000;

const side = v.pipe(v.string(), v.maxLength(MAX_SIDE_LENGTH));
const nothing = v.nullish(v.void());

const calls = {
  /** Milliseconds that a pair takes on this machine: the median of some, of a made-up one. */
  measure: {
    request: nothing,
    reply: v.object({ milliseconds: v.pipe(v.number(), v.finite(), v.minValue(0)) }),
  },
  /** Log odds that each sentence repeats its claim, in the pairs' order. */
  read: {
    request: v.object({
      pairs: v.pipe(v.array(v.object({ claim: side, sentence: side })), v.maxLength(MOST_PAIRS)),
    }),
    reply: v.object({ logOdds: v.array(v.pipe(v.number(), v.finite())) }),
  },
};

/** What Chrome's background asks of the offscreen document. Either call starts the reader. */
export const backgroundToOffscreen = contract('background-offscreen', calls);

/** What the page that has started it (Chrome's offscreen document, Firefox's background) asks of the worker. */
export const pageToReader = contract('page-reader', calls);
