import type { ClaimKey } from '../../claim/collection.ts';
import type { CountedSteps } from '../../steps.ts';
import type { CuratedClaim } from '../claims/curated.ts';
import { oddsOf } from '../linear.ts';
import type { GateVectors } from '../types.ts';
import { cosine, middle, nearest } from './likeness.ts';
import { personTerms, termsOf, type GateSentence } from './sentence.ts';
import { CURATED_GATE, LEAST } from './weights.ts';

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
/** A claim lies in a crowd of so many others. */
const CROWD = 5;
/** Units of counted work that a wording's vector costs. */
const UNITS_OF_WORDING = 300;
/** What words of the sentence before count. */
const BEFORE = 0.5;

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
    yield UNITS_OF_WORDING;
  }
  const shares = wordShares(terms, read);
  const places = new Map(claims.map(({ key }, at) => [key, at]));
  return {
    near: (sentence, found) => {
      const always = [...found].flatMap((key) => places.get(key) ?? []);
      return nearClaims(sentence, gated, shares(sentence), new Set(always));
    },
  };
}

function crowdOf(
  { wordings, middle: own }: Omit<GateClaim, 'crowd'>,
  all: readonly Omit<GateClaim, 'crowd'>[],
): number {
  const others = all
    .filter((other) => other.wordings !== wordings)
    .map((other) => ({ other, near: cosine(own, other.middle) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, 2 * CROWD)
    .map(({ other }) => Math.max(...wordings.map((vector) => nearest(vector, other.wordings))))
    .sort((a, b) => b - a)
    .slice(0, CROWD);
  return others.length > 0 ? others.reduce((sum, each) => sum + each, 0) / others.length : 0;
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
  const all = claims.map((_, at) => at);
  if (claims.length <= COMPARED.byVector + COMPARED.byWords) return all;
  const likeness = claims.map(({ middle: own }) =>
    Math.max(cosine(vector, own), cosine(inContext, own)),
  );
  const best = (values: ArrayLike<number>, most: number) =>
    [...all].sort((a, b) => values[b]! - values[a]! || a - b).slice(0, most);
  return [...new Set([...best(likeness, COMPARED.byVector), ...best(shares, COMPARED.byWords)])];
}

/**
 * For each claim the share of its words that a sentence has, by their rarity among the claims: of the
 * wording it has most of, and of the claim's own text with the words before at half their weight.
 */
function wordShares(
  terms: readonly (readonly string[])[],
  claims: readonly Omit<GateClaim, 'crowd'>[],
): (sentence: GateSentence) => Float64Array {
  const holders = new Map<string, number[]>();
  terms.forEach((own, wording) => {
    for (const term of own) holders.set(term, [...(holders.get(term) ?? []), wording]);
  });
  const claimOf = new Uint32Array(terms.length);
  claims.forEach(({ first, wordings }, at) => claimOf.fill(at, first, first + wordings.length));
  const rarity = (term: string) => {
    const held = new Set(holders.get(term)!.map((wording) => claimOf[wording]));
    return Math.log(1 + claims.length / held.size);
  };
  const rarities = new Map([...holders.keys()].map((term) => [term, rarity(term)]));
  const whole = terms.map((own) => own.reduce((sum, term) => sum + rarities.get(term)!, 0));
  const firsts = new Set(claims.map(({ first }) => first));
  const found = new Float64Array(terms.length);
  return ({ terms: own, before }) => {
    found.fill(0);
    const add = (term: string, weight: number, isCounted: (wording: number) => boolean) => {
      for (const wording of holders.get(term) ?? []) {
        if (isCounted(wording)) found[wording]! += weight * rarities.get(term)!;
      }
    };
    for (const term of own) add(term, 1, () => true);
    for (const term of before) if (!own.has(term)) add(term, BEFORE, (at) => firsts.has(at));
    const shares = new Float64Array(claims.length);
    found.forEach((weight, wording) => {
      const claim = claimOf[wording]!;
      if (whole[wording]! > 0) shares[claim] = Math.max(shares[claim]!, weight / whole[wording]!);
    });
    return shares;
  };
}

/** The claim's statement or repeat that a sentence is nearest to; nothing where it has none. */
export function nearestWording(
  { vector }: GateSentence,
  { claim: { claim, wordings } }: NearClaim,
): string | undefined {
  const [, ...others] = wordings.map((wording) => cosine(vector, wording));
  return others.length > 0 ? claim.wordings[1 + others.indexOf(Math.max(...others))] : undefined;
}
