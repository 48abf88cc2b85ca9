import { Best, type Candidate } from './best.ts';

/** So many claims that lie near in meaning are weighed beside those that share words. */
const NEAREST = 40;

/** The first pass's candidates, and the claims nearest in meaning that are not among them. */
export function withNearest(
  candidates: readonly Candidate[],
  likeness: Float32Array,
  isKnown: (claim: number) => boolean,
): Candidate[] {
  const taken = new Set(candidates.map(({ claim }) => claim));
  const best = new Best(NEAREST);
  likeness.forEach((value, claim) => {
    if (value > best.least && isKnown(claim)) best.offer(claim, value);
  });
  const nearest = best.takeAll().filter(({ claim }) => !taken.has(claim));
  return [...candidates, ...nearest.map(({ claim }) => ({ claim, score: 0 }))];
}
