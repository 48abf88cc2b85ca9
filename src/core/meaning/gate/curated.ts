import type { ClaimKey } from '../../claim/collection.ts';
import { Best } from '../../imported/best.ts';
import type { CountedSteps } from '../../steps.ts';
import type { CuratedClaim } from '../claims/curated.ts';
import { oddsOf } from '../linear.ts';
import type { GateVectors } from '../types.ts';
import { crowdOf } from './crowd.ts';
import { cosine, middle, nearest } from './likeness.ts';
import { personTerms, termsOf, type GateSentence } from './sentence.ts';
import { CURATED_GATE, LEAST } from './weights.ts';
import { wordShares } from './word-shares.ts';

/** How near a sentence is to a curated claim, before anybody has read the two. */
export interface Nearness {
  /** Cosine to the claim's own text. */
  claim: number;
  /** The greatest cosine to one of its wordings, of the sentence alone or with the one before. */
  wording: number;
  /** Of the wording, or of the claim in context, that the sentence has most of: the share it has. */
  shared: number;
  /** How near the claim is to other claims: where all are near, nearness tells little. */
  crowd: number;
}

/** A claim that a sentence comes near. */
export interface NearClaim {
  claim: GateClaim;
  nearness: Nearness;
  /** Log odds that they are worth a reading, for putting the best first. */
  odds: number;
}

/** A claim with what the gate compares. */
export interface GateClaim {
  claim: CuratedClaim;
  wordings: readonly Float32Array[];
  middle: Float32Array;
  crowd: number;
  /** The number of its first wording among those of all claims. */
  first: number;
}

export interface CuratedGate {
  /**
   * The claims that a sentence comes near enough to, in no order.
   * @param found the keys of claims that were found in it: these are always among them
   */
  near(sentence: GateSentence, found: ReadonlySet<ClaimKey>): NearClaim[];
}

/** So many claims are compared by all of their wordings: those whose middle lies nearest, and those that share most. */
const COMPARED = { byVector: 48, byWords: 16 };
/** Units of counted work that a wording's vector costs. */
const UNITS_OF_WORDING = 300;
/** And a claim that another is compared with. */
const UNITS_OF_COSINE = 1;

/**
 * Opens the gate over some curated claims: which of them a sentence may repeat.
 * @param peopleIn the ids of people whom a text names
 */
export function* curatedGate(
  claims: readonly CuratedClaim[],
  vectors: GateVectors,
  peopleIn: (text: string) => Iterable<string>,
): CountedSteps<CuratedGate> {
  const read: Omit<GateClaim, 'crowd'>[] = [];
  const terms: string[][] = [];
  for (const claim of claims) {
    const wordings = claim.wordings.map((text) => vectors.embed(text));
    read.push({
      ...{ claim, wordings, first: terms.length },
      middle: middle(wordings, wordings[0]!.length),
    });
    claim.wordings.forEach((text, at) => {
      terms.push([
        ...new Set([...termsOf(text), ...(at === 0 ? personTerms(peopleIn(text)) : [])]),
      ]);
    });
    yield UNITS_OF_WORDING * wordings.length;
  }
  const gated: GateClaim[] = [];
  for (const one of read) {
    gated.push({ ...one, crowd: crowdOf(one, read) });
    yield UNITS_OF_WORDING + UNITS_OF_COSINE * read.length;
  }
  const shares = yield* wordShares(terms, read);
  const places = new Map(claims.map(({ key }, at) => [key, at]));
  return {
    near: (sentence, found) => {
      const always = [...found].flatMap((key) => places.get(key) ?? []);
      return nearClaims(sentence, gated, shares(sentence), new Set(always));
    },
  };
}

function nearClaims(
  sentence: GateSentence,
  claims: readonly GateClaim[],
  shares: ArrayLike<number>,
  always: ReadonlySet<number>,
): NearClaim[] {
  const places = new Set([...compared(sentence, claims, shares), ...always]);
  return [...places].flatMap((at) => {
    const claim = claims[at]!;
    const { vector, inContext } = sentence;
    const alone = nearest(vector, claim.wordings);
    const nearness: Nearness = {
      claim: cosine(vector, claim.wordings[0]!),
      wording: inContext === vector ? alone : Math.max(alone, nearest(inContext, claim.wordings)),
      shared: shares[at]!,
      crowd: claim.crowd,
    };
    const odds = oddsOf(CURATED_GATE, nearness);
    return odds >= LEAST.curated || always.has(at) ? [{ claim, nearness, odds }] : [];
  });
}

/** The numbers of the claims that are worth comparing by all of their wordings. */
function compared(
  { vector, inContext }: GateSentence,
  claims: readonly GateClaim[],
  shares: ArrayLike<number>,
): number[] {
  if (claims.length <= COMPARED.byVector + COMPARED.byWords) return claims.map((_, at) => at);
  const byVector = new Best(COMPARED.byVector);
  const byWords = new Best(COMPARED.byWords);
  claims.forEach(({ middle: own }, at) => {
    byVector.offer(at, Math.max(cosine(vector, own), cosine(inContext, own)));
    byWords.offer(at, shares[at]!);
  });
  return [...byVector.takeAll(), ...byWords.takeAll()].map(({ claim }) => claim);
}

/** The claim's statement or repeat that a sentence is nearest to; nothing where it has none. */
export function nearestWording(
  { vector }: GateSentence,
  { claim: { claim, wordings } }: NearClaim,
): string | undefined {
  const [, ...others] = wordings.map((wording) => cosine(vector, wording));
  return others.length > 0 ? claim.wordings[1 + others.indexOf(Math.max(...others))] : undefined;
}
