import type { Match, MatchPart, Tier } from '../core/match/types.ts';

/** Tiers by how sure they are. */
export const SURENESS: Record<Tier, number> = { certain: 2, likely: 1, related: 0 };

/** Orders matches with the surer first; of equally sure ones the shorter, which says it closer. */
export function surerFirst(a: Match, b: Match): number {
  return (
    SURENESS[b.tier] - SURENESS[a.tier] ||
    b.confidence - a.confidence ||
    a.quote.length - b.quote.length
  );
}

/**
 * Whether two matches are one find: the same claim in overlapping words. Requests overlap, so that
 * the same words can be reported twice, and with other bounds where a request ended.
 */
export function isSameFind(a: Match, b: Match): boolean {
  return a.claim === b.claim && a.parts.some((part) => b.parts.some((other) => meet(part, other)));
}

function meet(a: MatchPart, b: MatchPart): boolean {
  if (a.passage !== b.passage) return false;
  return a.spans.some((one) => b.spans.some((two) => one.start < two.end && two.start < one.end));
}

/** The same claim at the same words: a match that was found again. */
export function matchKey({ claim, parts }: Match): string {
  return `${claim} ${JSON.stringify(parts.map(({ passage, spans }) => [passage, spans.map(({ start, end }) => [start, end])]))}`;
}
