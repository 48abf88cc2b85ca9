import { Best, type Candidate } from './best.ts';
import { QUERY_BUDGET, type QuerySpent } from './budget.ts';
import { UNKNOWN } from '../match/vocabulary.ts';
import { openBonuses } from './bonuses.ts';
import type { ImportedReader } from './reader.ts';
import type { ReadQuery } from './query.ts';
import type { Sentence } from './sentence.ts';

/** What a word of a neighbouring sentence counts beside one of the sentence itself, the nearest first. */
const BEFORE = [0.3, 0.2, 0.15, 0.1];
const AFTER = [0.3, 0.2];
/** What a word of the speaker's name, and of the month and year, counts. */
const SPEAKER = 0.7;
const MONTH = 0.4;
/** A term that more than this share of the claims have is not looked for in neighbours. */
const COMMON = 0.01;
/** Below this weight a common term moves no claim. */
const LEAST_FOR_COMMON = 0.35;

/** Finds claims that share words with a query, best first. */
export type Search = (query: ReadQuery, limit: number, until?: number) => Candidate[];

/**
 * Opens the first pass: BM25 over the words of the sentence and, weaker, of its neighbours.
 * @param onSpent told what each query has cost.
 */
export function openSearch(reader: ImportedReader, onSpent?: (spent: QuerySpent) => void): Search {
  const { postingOffsets, postings, impacts, rarity, published } = reader;
  const scores = new Float32Array(reader.size);
  const touched = new Uint32Array(reader.size);
  const bonuses = openBonuses(reader);
  const isCommon = (term: number) =>
    postingOffsets[term + 1]! - postingOffsets[term]! > COMMON * reader.size;
  return (query, limit, until = Number.POSITIVE_INFINITY) => {
    let count = 0;
    let visited = 0;
    const terms = weightsOf(query, isCommon);
    const bonus = bonuses(query);
    const dropped = withinBudget(terms, postingOffsets);
    for (const [term, weight] of terms) {
      const factor = (weight * rarity[term]!) / 255;
      const end = postingOffsets[term + 1]!;
      visited += end - postingOffsets[term]!;
      for (let at = postingOffsets[term]!; at < end; at += 1) {
        const claim = postings[at]!;
        const score = scores[claim]!;
        if (score === 0) touched[count++] = claim;
        scores[claim] = score + factor * impacts[at]!;
      }
    }
    const best = new Best(Math.min(limit, QUERY_BUDGET.candidates));
    for (let at = 0; at < count; at += 1) {
      const claim = touched[at]!;
      const score = scores[claim]! + bonus[claim]!;
      scores[claim] = 0;
      if (score > best.least && published[claim]! <= until) best.offer(claim, score);
    }
    const found = best.inOrder();
    const bounded = boundOf(query.sentence.isCut, dropped, limit);
    onSpent?.({
      terms: terms.size,
      postings: visited,
      candidates: found.length,
      ...(bounded && { bounded }),
    });
    return found;
  };
}

function boundOf(isCut: boolean, dropped: number, limit: number): QuerySpent['bounded'] {
  if (isCut) return 'terms';
  if (dropped > 0) return 'postings';
  return limit > QUERY_BUDGET.candidates ? 'candidates' : undefined;
}

/** Leaves out the commonest terms until the rest is within the budget; gives how many it left out. */
export function withinBudget(
  terms: Map<number, unknown>,
  postingOffsets: Uint32Array,
  budget: number = QUERY_BUDGET.postings,
): number {
  const claims = (term: number) => postingOffsets[term + 1]! - postingOffsets[term]!;
  const before = terms.size;
  let total = 0;
  for (const term of terms.keys()) total += claims(term);
  if (total <= budget) return 0;
  for (const term of [...terms.keys()].sort((a, b) => claims(b) - claims(a))) {
    if (total <= budget) break;
    total -= claims(term);
    terms.delete(term);
  }
  return before - terms.size;
}

/** Each term once, with the weight of the nearest sentence that has it. */
function weightsOf(
  { sentence, before, after, name, month }: ReadQuery,
  isCommon: (term: number) => boolean,
): Map<number, number> {
  const weights = new Map<number, number>();
  const add = ({ ids }: Sentence, weight: number) => {
    for (const id of ids) {
      if (id === UNKNOWN || (weight < LEAST_FOR_COMMON && isCommon(id))) continue;
      if ((weights.get(id) ?? 0) < weight) weights.set(id, weight);
    }
  };
  add(sentence, 1);
  add(name, SPEAKER);
  add(month, MONTH);
  BEFORE.forEach((weight, at) => before[at] && add(before[at], weight));
  AFTER.forEach((weight, at) => after[at] && add(after[at], weight));
  return weights;
}
