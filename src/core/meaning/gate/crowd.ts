import { Best } from '../../imported/best.ts';
import { cosine, nearest } from './likeness.ts';

/** A claim's vectors. */
export interface ClaimVectors {
  wordings: readonly Float32Array[];
  middle: Float32Array;
}

/** A claim lies in a crowd of so many others. */
const CROWD = 5;

/** How near a claim is to its crowd: the mean of its greatest cosines to others; 0 where it is alone. */
export function crowdOf(own: ClaimVectors, all: readonly ClaimVectors[]): number {
  const best = new Best(2 * CROWD);
  all.forEach((other, at) => {
    if (other !== own) best.offer(at, cosine(own.middle, other.middle));
  });
  const crowd = best
    .takeAll()
    .map(({ claim }) => nearestOfAll(own.wordings, all[claim]!.wordings))
    .sort((a, b) => b - a)
    .slice(0, CROWD);
  return crowd.length > 0 ? crowd.reduce((sum, each) => sum + each, 0) / crowd.length : 0;
}

function nearestOfAll(some: readonly Float32Array[], others: readonly Float32Array[]): number {
  let best = -1;
  for (const vector of some) best = Math.max(best, nearest(vector, others));
  return best;
}
