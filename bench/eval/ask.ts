import type { ImportedClaim } from '../../src/core/imported/types.ts';
import type { Question } from './linked-data.ts';
import type { Answer } from './metrics.ts';
import { isPublishedBefore, type Ranker } from './rankers.ts';

/**
 * What a ranker answers to each question.
 * @param knownByDate only claims published before the question's day are asked for, and right.
 */
export function ask(
  ranker: Ranker,
  claims: readonly ImportedClaim[],
  questions: readonly Question[],
  knownByDate = false,
): Answer[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return questions.map(({ query, relevant }) => ({
    found: ranker.rank(query, knownByDate).map((place) => claims[place]!.id),
    relevant: knownByDate
      ? relevant.filter((id) => isPublishedBefore(byId.get(id)!, query.date))
      : relevant,
  }));
}

/** The same claims by their text alone: many feeds have no headlines. */
export function withoutTitles(claims: readonly ImportedClaim[]): ImportedClaim[] {
  return claims.map((claim) => {
    const bare = { ...claim };
    delete bare.title;
    return bare;
  });
}
