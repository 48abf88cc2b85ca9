import { Best, type Candidate } from './best.ts';
import { openBonuses } from './bonuses.ts';
import { QUERY_BUDGET, type QuerySpent } from './budget.ts';
import { openLending } from './lending.ts';
import type { ReadQuery } from './query.ts';
import type { ImportedReader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { Tally, type LookedUp } from './tally.ts';

/** What a neighbouring sentence counts beside the sentence itself, the nearest first. */
const BEFORE = [0.3, 0.2, 0.15, 0.1];
const AFTER = [0.3, 0.2];
/** What the words of the speaker's name, and of the month and year, count. */
const SPEAKER = 0.7;
const MONTH = 0.4;
/** Finds claims that share words with a query, best first. */
export type Search = (query: ReadQuery, limit: number, until?: number) => Candidate[];

/**
 * Opens the first pass: BM25 over the words of the sentence, to which its neighbours lend the
 * claims that they themselves come nearest to.
 * @param onSpent told what each query has cost.
 */
export function openSearch(reader: ImportedReader, onSpent?: (spent: QuerySpent) => void): Search {
  const { published } = reader;
  const tally = new Tally(reader);
  const lend = openLending(reader);
  const bonuses = openBonuses(reader);
  const borrow = (neighbours: readonly Sentence[], weights: readonly number[]) =>
    neighbours.map((neighbour, at) => {
      const lent = lend(neighbour);
      tally.add(lent.claims, lent.scores, weights[at]!);
      return lent;
    });
  return (query, limit, until = Number.POSITIVE_INFINITY) => {
    const looked: LookedUp[] = [
      tally.addText(query.sentence, 1),
      tally.addText(query.name, SPEAKER),
      tally.addText(query.month, MONTH),
      ...borrow(query.before, BEFORE),
      ...borrow(query.after, AFTER),
    ];
    const { scores, touched, count } = tally;
    const bonus = bonuses(query);
    const best = new Best(Math.min(limit, QUERY_BUDGET.candidates));
    for (let at = 0; at < count; at += 1) {
      const claim = touched[at]!;
      const score = scores[claim]! + bonus[claim]!;
      if (score >= best.least && published[claim]! <= until) best.offer(claim, score);
    }
    tally.clear();
    const found = best.takeAll();
    onSpent?.(spentOn(query, looked, found.length, limit));
    return found;
  };
}

function spentOn(
  { sentence }: ReadQuery,
  looked: readonly LookedUp[],
  candidates: number,
  limit: number,
): QuerySpent {
  const bounded = boundOf(sentence.isCut, looked, limit);
  return {
    terms: looked.reduce((sum, { terms }) => sum + terms, 0),
    postings: looked.reduce((sum, { postings }) => sum + postings, 0),
    candidates,
    ...(bounded && { bounded }),
  };
}

function boundOf(
  isCut: boolean,
  looked: readonly LookedUp[],
  limit: number,
): QuerySpent['bounded'] {
  if (isCut) return 'terms';
  if (looked.some(({ isBounded }) => isBounded)) return 'postings';
  return limit > QUERY_BUDGET.candidates ? 'candidates' : undefined;
}
