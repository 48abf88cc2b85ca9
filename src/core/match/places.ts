import type { TokenRange } from '../text/sentences.ts';
import type { Names } from './who/people.ts';
import type { Stream } from './stream.ts';

const NOWHERE = -1;

/**
 * Where each term stands in one window: made once for all the claims that are looked for there, so
 * that a phrase whose words are not all in the window costs a few look-ups. There is one table for
 * all windows: to open one closes that before.
 */
export class Places {
  stream!: Stream;
  window: TokenRange = { from: 0, to: 0 };
  /** The window's tokens that are numbers, in order. */
  numbers: number[] = [];
  readonly names: Names;
  readonly #first: Int32Array;
  #next = new Int32Array(64);

  /** @param terms how many terms the vocabulary has. */
  constructor(terms: number, names: Names) {
    this.#first = new Int32Array(terms).fill(NOWHERE);
    this.names = names;
  }

  /** Reads a window. */
  open(stream: Stream, window: TokenRange): void {
    this.#close();
    this.stream = stream;
    this.window = window;
    this.numbers = [];
    const { from, to } = window;
    if (this.#next.length < to - from) this.#next = new Int32Array(2 * (to - from));
    for (let at = to - 1; at >= from; at -= 1) {
      if (stream.tokens[at]!.number !== undefined) this.numbers.push(at);
      const term = stream.ids[at]!;
      if (term < 0) continue;
      this.#next[at - from] = this.#first[term]!;
      this.#first[term] = at;
    }
    this.numbers.reverse();
  }

  /** Reads a window again, unless it is still the one that is open. */
  reopen(stream: Stream, window: TokenRange): void {
    if (this.stream !== stream || this.window !== window) this.open(stream, window);
  }

  #close(): void {
    const { from, to } = this.window;
    for (let at = from; at < to; at += 1) {
      const term = this.stream.ids[at]!;
      if (term >= 0) this.#first[term] = NOWHERE;
    }
  }

  /** First token of the window with this term, or -1. */
  first(term: number): number {
    return this.#first[term]!;
  }

  /** The next token of the window with the same term as this one, or -1. */
  next(at: number): number {
    return this.#next[at - this.window.from]!;
  }
}
