import type { Weighed } from '../../imported/open.ts';
import type { ImportedClaim } from '../../imported/types.ts';
import { oddsOf } from '../linear.ts';
import type { GateVectors } from '../types.ts';
import { cosine } from './likeness.ts';
import type { GateSentence } from './sentence.ts';
import { IMPORTED_GATE, LEAST } from './weights.ts';

/** How near a sentence is to an imported claim, before anybody has read the two. */
export interface ImportNearness {
  /** The first pass's log odds. */
  odds: number;
  /** The greater cosine of the sentence alone and with the one before. */
  likeness: number;
  /** The first pass's score against its best one's, 0 to 1. */
  scoreToBest: number;
}

/** An imported claim that a sentence comes near. */
export interface NearImport {
  weighed: Weighed;
  likeness: number;
  /** Log odds that they are worth a reading, for putting the best first. */
  odds: number;
}

/** From this cosine on a claim is looked at that shares few words with a sentence. */
const NEAR = 0.5;
/** Claims whose vectors are kept: those of a debate and its neighbours. */
const MOST_KEPT = 4000;

/** What of a sentence the gate for imported claims compares. */
type Compared = Pick<GateSentence, 'vector' | 'inContext'>;

/** The gate over the imported claims that one matcher finds. */
export interface ImportGate {
  /** May a claim be near, though it shares few words with the sentence? */
  mayBeNear(sentence: Compared, claim: number): boolean;
  /**
   * Those of a sentence's candidates that come near enough, in no order.
   * @param found claims that were found in it: these are always among them
   */
  near(
    sentence: Compared,
    candidates: readonly Weighed[],
    found: ReadonlySet<number>,
  ): NearImport[];
}

/** Opens the gate. A claim's vector is made when it is first compared. */
export function importGate(
  claimAt: (claim: number) => ImportedClaim,
  vectors: GateVectors,
): ImportGate {
  const kept = new Map<number, Float32Array>();
  const vectorOf = (claim: number) => {
    const known = kept.get(claim);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    const vector = vectors.embed(claimAt(claim).text);
    kept.set(claim, vector);
    return vector;
  };
  const likeness = ({ vector, inContext }: Compared, claim: number) => {
    const own = vectorOf(claim);
    const alone = cosine(vector, own);
    return inContext === vector ? alone : Math.max(alone, cosine(inContext, own));
  };
  return {
    mayBeNear: (sentence, claim) => likeness(sentence, claim) >= NEAR,
    near: (sentence, candidates, found) =>
      candidates.flatMap((weighed) => {
        const like = likeness(sentence, weighed.claim);
        const { scoreToBest } = weighed.features;
        const odds = oddsOf(IMPORTED_GATE, { odds: weighed.odds, likeness: like, scoreToBest });
        const isNear = odds >= LEAST.imported || found.has(weighed.claim);
        return isNear ? [{ weighed, likeness: like, odds }] : [];
      }),
  };
}
