import type { Meter } from './budget.ts';
import type { IndexReader } from './index-reader.ts';
import type { Stream } from './stream.ts';

const NONE: number[] = [];

/** The claims that are named by the words of a sentence, in the order of their keys. */
export function reachedClaims(
  stream: Stream,
  sentence: number,
  index: IndexReader,
  meter: Meter,
): number[] {
  const { from, to } = stream.sentences[sentence]!;
  let claims = NONE;
  for (let at = from; at < to; at += 1) {
    const { number } = stream.tokens[at]!;
    claims = withReached(claims, stream.ids[at]!, index, meter);
    if (number !== undefined) claims = withReached(claims, index.numberTerm(number), index, meter);
  }
  return claims.length > 1 ? [...new Set(claims)].sort((a, b) => a - b) : claims;
}

/** Some claims and those that a term reaches; most terms reach none. */
function withReached(
  claims: number[],
  term: number,
  { postings, postingOffsets }: IndexReader,
  meter: Meter,
): number[] {
  if (term < 0) return claims;
  const first = postingOffsets[term]!;
  const end = postingOffsets[term + 1]!;
  if (first === end) return claims;
  meter.spend('postings', end - first);
  const all = claims === NONE ? [] : claims;
  for (let at = first; at < end; at += 1) all.push(postings[at]!);
  return all;
}
