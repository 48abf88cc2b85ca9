import { pairOfCandidate, pairOfNearest, type Candidate } from './candidates.ts';
import type { CuratedClaim } from './claims/curated.ts';
import { wouldBeAdded } from './decide.ts';
import type { Pair, PairReader } from './types.ts';
import type { Readings } from './verdict/curated.ts';

/** From these log odds on a sentence is read beside the claim's nearest repeat too. */
const READ_AGAIN = -1;

/**
 * The readings of some candidates, in their order.
 * @throws what stops the reader, and RangeError where it does not give a finite number for each pair
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

/** The same with the standing of each claim that would be marked or listed anew. */
export async function withStandings(
  candidates: readonly Candidate[],
  readings: readonly Readings[],
  standingOf: (claim: CuratedClaim) => Promise<number>,
): Promise<Readings[]> {
  const all: Readings[] = [];
  for (const [at, candidate] of candidates.entries()) {
    const own = readings[at]!;
    const isAdded = wouldBeAdded(candidate, own);
    all.push(isAdded ? { ...own, standing: await standingOf(candidate.near.claim.claim) } : own);
  }
  return all;
}

async function readPairs(reader: PairReader, pairs: readonly Pair[]): Promise<Float32Array> {
  const odds = await reader.read(pairs);
  if (odds.length === pairs.length && odds.every(Number.isFinite)) return odds;
  throw new RangeError(`${pairs.length} pairs were read, not each with a finite number`);
}
