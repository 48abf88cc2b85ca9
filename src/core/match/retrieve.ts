import type { Meter } from './budget.ts';
import type { IndexReader } from './index-reader.ts';
import type { Stream } from './stream.ts';

/** The claims that are named by the words of a sentence, in the order of their keys. */
export function reachedClaims(
  stream: Stream,
  sentence: number,
  index: IndexReader,
  meter: Meter,
): number[] {
  const { from, to } = stream.sentences[sentence]!;
  const claims = new Set<number>();
  const add = (reached: Uint32Array) => {
    if (reached.length === 0) return;
    meter.spend('postings', reached.length);
    for (const claim of reached) claims.add(claim);
  };
  for (let at = from; at < to; at += 1) {
    add(index.reached(stream.ids[at]!));
    const { number } = stream.tokens[at]!;
    if (number !== undefined) add(index.reached(index.numberTerm(number)));
  }
  return claims.size > 1 ? [...claims].sort((a, b) => a - b) : [...claims];
}
