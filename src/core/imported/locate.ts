import type { Span } from '../passage.ts';

/** A word of a sentence that a claim has too. */
export interface SharedWord extends Span {
  key: string;
  rarity: number;
}

/** The marked run carries at least this share of what sentence and claim share. */
const CARRIED = 0.8;

/**
 * The shortest run of words that carries the claim, from a shared word to a shared word.
 * @param shared in reading order; at least one.
 */
export function locate(shared: readonly SharedWord[]): Span {
  const wanted = CARRIED * sum(new Map(shared.map(({ key, rarity }) => [key, rarity])).values());
  let best: Span = { start: shared[0]!.start, end: shared.at(-1)!.end };
  const counts = new Map<string, number>();
  let carried = 0;
  let from = 0;
  for (const [at, word] of shared.entries()) {
    if (!counts.get(word.key)) carried += word.rarity;
    counts.set(word.key, (counts.get(word.key) ?? 0) + 1);
    while (carried >= wanted && from <= at) {
      const first = shared[from]!;
      if (word.end - first.start < best.end - best.start)
        best = { start: first.start, end: word.end };
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
