import type { TokenRange } from '../text/sentences.ts';
import type { Names } from './people.ts';
import type { Stream } from './stream.ts';

/**
 * Where each term stands in one window: made once for all the claims that are looked for there, so
 * that a phrase whose words are not all in the window costs a few look-ups.
 */
export interface Places {
  stream: Stream;
  window: TokenRange;
  /** First token of the window with this term, or -1. */
  first(term: number): number;
  /** The next token of the window with the same term as this one, or -1. */
  next(at: number): number;
  /** The window's tokens that are numbers, in order. */
  numbers: readonly number[];
  names: Names;
}

const NOWHERE = -1;

/**
 * A function that opens the places of a window. There is one table for all windows: those opened
 * before are then closed.
 * @param terms how many terms the vocabulary has.
 */
export function placesOpener(
  terms: number,
  names: Names,
): (stream: Stream, window: TokenRange) => Places {
  const first = new Int32Array(terms).fill(NOWHERE);
  const used: number[] = [];
  return (stream, window) => {
    while (used.length > 0) first[used.pop()!] = NOWHERE;
    const next = new Int32Array(window.to - window.from).fill(NOWHERE);
    const numbers: number[] = [];
    for (let at = window.to - 1; at >= window.from; at -= 1) {
      if (stream.tokens[at]!.number !== undefined) numbers.unshift(at);
      const term = stream.ids[at]!;
      if (term < 0) continue;
      next[at - window.from] = first[term]!;
      first[term] = at;
      used.push(term);
    }
    return {
      stream,
      window,
      numbers,
      names,
      first: (term) => first[term] ?? NOWHERE,
      next: (at) => next[at - window.from]!,
    };
  };
}
