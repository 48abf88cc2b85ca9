import type { CountedSteps } from '../../steps.ts';
import type { GateSentence } from './sentence.ts';

/** Which wordings are a claim's: so many from the first, among those of all claims. */
export interface ClaimWordings {
  first: number;
  wordings: { readonly length: number };
}

/** Units of counted work that a word of a wording costs. */
const UNITS_OF_TERM = 3;
/** What words of the sentence before count. */
const BEFORE = 0.5;

/**
 * For each claim the share of its words that a sentence has, by their rarity among the claims: of the
 * wording it has most of, and of the claim's own text with the words before at half their weight.
 * @param terms those of each wording, each once
 */
export function* wordShares(
  terms: readonly (readonly string[])[],
  claims: readonly ClaimWordings[],
): CountedSteps<(sentence: Pick<GateSentence, 'terms' | 'before'>) => Float64Array> {
  const claimOf = new Uint32Array(terms.length);
  claims.forEach(({ first, wordings }, at) => claimOf.fill(at, first, first + wordings.length));
  const holders = new Map<string, { wordings: number[]; claims: number; rarity: number }>();
  for (const [wording, own] of terms.entries()) {
    for (const term of own) {
      const held = holders.get(term) ?? { wordings: [], claims: 0, rarity: 0 };
      const last = held.wordings.at(-1);
      // Wordings come claim by claim.
      if (last === undefined || claimOf[last] !== claimOf[wording]) held.claims += 1;
      held.wordings.push(wording);
      holders.set(term, held);
    }
    yield UNITS_OF_TERM * own.length;
  }
  for (const held of holders.values()) held.rarity = Math.log(1 + claims.length / held.claims);
  const whole = terms.map((own) => own.reduce((sum, term) => sum + holders.get(term)!.rarity, 0));
  const isFirst = new Uint8Array(terms.length);
  for (const { first } of claims) isFirst[first] = 1;
  const found = new Float64Array(terms.length);
  return ({ terms: own, before }) => {
    found.fill(0);
    for (const term of own) {
      const held = holders.get(term);
      if (held) for (const wording of held.wordings) found[wording]! += held.rarity;
    }
    for (const term of before) {
      const held = own.has(term) ? undefined : holders.get(term);
      for (const wording of held?.wordings ?? []) {
        if (isFirst[wording]) found[wording]! += BEFORE * held!.rarity;
      }
    }
    const shares = new Float64Array(claims.length);
    for (let wording = 0; wording < found.length; wording += 1) {
      if (found[wording] === 0) continue;
      const claim = claimOf[wording]!;
      shares[claim] = Math.max(shares[claim]!, found[wording]! / whole[wording]!);
    }
    return shares;
  };
}
