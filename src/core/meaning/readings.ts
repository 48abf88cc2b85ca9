import { pairOfCandidate, pairOfNearest, type Candidate } from './candidates.ts';
import { readPairs } from './read-pairs.ts';
import type { PairReader } from './types.ts';
import type { Readings } from './verdict/curated.ts';

/** From these log odds on a sentence is read beside the claim's nearest repeat too. */
const READ_AGAIN = -1;

/**
 * The readings of some candidates, in their order.
 * @throws NotRead
 */
export async function readCandidates(
  reader: PairReader,
  candidates: readonly Candidate[],
): Promise<Readings[]> {
  const claim = await readPairs(reader, candidates.map(pairOfCandidate));
  const again = candidates.flatMap((candidate, at) => {
    const pair = claim[at]! > READ_AGAIN ? pairOfNearest(candidate) : undefined;
    return pair ? [{ at, pair }] : [];
  });
  const repeat = claim.slice();
  if (again.length > 0) {
    const odds = await readPairs(
      reader,
      again.map(({ pair }) => pair),
    );
    again.forEach(({ at }, place) => (repeat[at] = odds[place]!));
  }
  return candidates.map((_, at) => ({ claim: claim[at]!, repeat: repeat[at]! }));
}
