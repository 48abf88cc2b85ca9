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

  constructor(reader: ImportedReader) {
    this.#reader = reader;
    this.scores = new Float32Array(reader.size);
    this.touched = new Uint32Array(reader.size);
  }

  /** Adds what BM25 gives each claim for the words of a text. */
  addText({ ids }: Sentence, weight: number): LookedUp {
    const { postingOffsets, rarity } = this.#reader;
    // The rarest first: the best claims are then touched first, and few of the others displace any.
    const terms = differentTerms(ids).sort((a, b) => rarity[b]! - rarity[a]!);
    const isBounded = boundTerms(terms, postingOffsets);
    let visited = 0;
    for (const term of terms) {
      this.#addTerm(term, weight * rarity[term]!);
      visited += postingOffsets[term + 1]! - postingOffsets[term]!;
    }
    return { terms: terms.length, postings: visited, isBounded };
  }

  #addTerm(term: number, gain: number): void {
    const { scores, touched } = this;
    const { postingOffsets, postings, impacts } = this.#reader;
    const factor = gain / 255;
    const end = postingOffsets[term + 1]!;
    let { count } = this;
    for (let at = postingOffsets[term]!; at < end; at += 1) {
      const claim = postings[at]!;
      const before = scores[claim]!;
      if (before === 0) touched[count++] = claim;
      scores[claim] = before + factor * impacts[at]!;
    }
    this.count = count;
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
