import type { Span } from '../passage.ts';

/** A word of a sentence that a claim has too. */
export interface SharedWord extends Span {
  key: string;
  rarity: number;
  /** Its place among the words of the sentence that can be looked up. */
  place: number;
}

/** The marked run carries at least this share of what sentence and claim share. */
const CARRIED = 0.8;

/**
 * The shortest run of words that carries the claim, from a shared word to a shared word, and the
 * shared words right beside it: a claim repeated word for word is marked whole.
 * @param shared in reading order; at least one.
 */
export function locate(shared: readonly SharedWord[]): Span {
  let { from, to } = shortestRun(shared);
  while (from > 0 && isBeside(shared[from - 1]!, shared[from]!)) from -= 1;
  while (to < shared.length - 1 && isBeside(shared[to]!, shared[to + 1]!)) to += 1;
  return { start: shared[from]!.start, end: shared[to]!.end };
}

function isBeside(word: SharedWord, next: SharedWord): boolean {
  return next.place - word.place <= 1;
}

function shortestRun(shared: readonly SharedWord[]): { from: number; to: number } {
  const wanted = CARRIED * sum(new Map(shared.map(({ key, rarity }) => [key, rarity])).values());
  const length = (first: number, last: number) => shared[last]!.end - shared[first]!.start;
  let best = { from: 0, to: shared.length - 1 };
  const counts = new Map<string, number>();
  let carried = 0;
  let from = 0;
  for (const [at, word] of shared.entries()) {
    if (!counts.get(word.key)) carried += word.rarity;
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
    while (carried >= wanted && from <= at) {
      if (length(from, at) < length(best.from, best.to)) best = { from, to: at };
      const first = shared[from]!;
      const left = counts.get(first.key)! - 1;
      counts.set(first.key, left);
      if (left === 0) carried -= first.rarity;
      from += 1;
    }
  }
  return best;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
