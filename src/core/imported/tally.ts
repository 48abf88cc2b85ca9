import { QUERY_BUDGET } from './budget.ts';
import type { ImportedReader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { UNKNOWN } from '../match/vocabulary.ts';

/** What looking up one text has cost. */
export interface LookedUp {
  /** Different words. */
  terms: number;
  /** Claims named by them, each time one is. */
  postings: number;
  /** The commonest words were left out, to stay within the budget. */
  isBounded: boolean;
}

/** Adds up what each claim shares with some texts. It holds scratch memory for all claims. */
export class Tally {
  readonly #reader: ImportedReader;
  /** For each claim its score so far. */
  readonly scores: Float32Array;
  /** The claims that have a score: the first `count`, in no order. */
  readonly touched: Uint32Array;
  count = 0;
  /** The highest score, after a text was added. */
  best = 0;

  constructor(reader: ImportedReader) {
    this.#reader = reader;
    this.scores = new Float32Array(reader.size);
    this.touched = new Uint32Array(reader.size);
  }

  /**
   * Adds what BM25 gives each claim for the words of a text, the rarest first. Once what is left
   * of the words cannot bring a claim to `share` of the best, they count for claims that have a
   * score already, and bring up no new ones.
   */
  addText({ ids }: Sentence, weight: number, share: number): LookedUp {
    const { postingOffsets, rarity } = this.#reader;
    const terms = differentTerms(ids).sort((a, b) => rarity[b]! - rarity[a]!);
    const isBounded = boundTerms(terms, postingOffsets);
    let left = 0;
    for (const term of terms) left += rarity[term]!;
    let visited = 0;
    let rarest = Number.POSITIVE_INFINITY;
    let isOpen = true;
    this.best = 0;
    for (const term of terms) {
      const own = rarity[term]!;
      // Words that are as rare as each other are treated alike: their order says nothing.
      if (own < rarest) isOpen = weight * left >= share * this.best;
      rarest = own;
      left -= own;
      if (isOpen) this.#add(term, weight * own);
      else this.#addToTouched(term, weight * own);
      visited += postingOffsets[term + 1]! - postingOffsets[term]!;
    }
    return { terms: terms.length, postings: visited, isBounded };
  }

  #add(term: number, gain: number): void {
    const { scores, touched } = this;
    const { postingOffsets, postings, impacts } = this.#reader;
    const factor = gain / 255;
    const end = postingOffsets[term + 1]!;
    let { count, best } = this;
    for (let at = postingOffsets[term]!; at < end; at += 1) {
      const claim = postings[at]!;
      const before = scores[claim]!;
      if (before === 0) touched[count++] = claim;
      const score = before + factor * impacts[at]!;
      scores[claim] = score;
      if (score > best) best = score;
    }
    this.count = count;
    this.best = best;
  }

  #addToTouched(term: number, gain: number): void {
    const { scores } = this;
    const { postingOffsets, postings, impacts } = this.#reader;
    const factor = gain / 255;
    const end = postingOffsets[term + 1]!;
    let { best } = this;
    for (let at = postingOffsets[term]!; at < end; at += 1) {
      const claim = postings[at]!;
      const before = scores[claim]!;
      if (before === 0) continue;
      const score = before + factor * impacts[at]!;
      scores[claim] = score;
      if (score > best) best = score;
    }
    this.best = best;
  }

  /** Adds scores that are known. */
  add(claims: Uint32Array, own: Float32Array, weight: number): void {
    const { scores, touched } = this;
    let { count } = this;
    for (let at = 0; at < claims.length; at += 1) {
      const claim = claims[at]!;
      const score = scores[claim]!;
      if (score === 0) touched[count++] = claim;
      scores[claim] = score + weight * own[at]!;
    }
    this.count = count;
  }

  clear(): void {
    for (let at = 0; at < this.count; at += 1) this.scores[this.touched[at]!] = 0;
    this.count = 0;
  }
}

function differentTerms(ids: Int32Array): number[] {
  const terms: number[] = [];
  for (const id of ids) if (id !== UNKNOWN && !terms.includes(id)) terms.push(id);
  return terms;
}

/** Leaves out the commonest terms until the rest is within the budget; tells whether it had to. */
export function boundTerms(
  terms: number[],
  postingOffsets: Uint32Array,
  budget: number = QUERY_BUDGET.postings,
): boolean {
  const claims = (term: number) => postingOffsets[term + 1]! - postingOffsets[term]!;
  let total = 0;
  for (const term of terms) total += claims(term);
  if (total <= budget) return false;
  terms.sort((a, b) => claims(a) - claims(b) || a - b);
  while (total > budget) total -= claims(terms.pop()!);
  return true;
}
