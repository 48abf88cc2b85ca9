import type { Match } from './types.ts';

/** A match and its place in a stream, in tokens. */
export interface Placed {
  match: Match;
  from: number;
  to: number;
}

/** Of overlapping matches of one claim the surest, then the shortest; in reading order. */
export function settle(placed: Placed[]): Match[] {
  const surestFirst = [...placed].sort(
    (a, b) =>
      b.match.confidence - a.match.confidence || a.to - a.from - (b.to - b.from) || inOrder(a, b),
  );
  const taken = new Map<string, Set<number>>();
  const kept = surestFirst.filter((one) => {
    const own = taken.get(one.match.claim) ?? new Set();
    taken.set(one.match.claim, own);
    const tokens = Array.from({ length: one.to - one.from }, (_, index) => one.from + index);
    if (tokens.some((token) => own.has(token))) return false;
    for (const token of tokens) own.add(token);
    return true;
  });
  return kept.sort(inOrder).map(({ match }) => match);
}

function inOrder(a: Placed, b: Placed): number {
  if (a.from !== b.from) return a.from - b.from;
  if (a.to !== b.to) return a.to - b.to;
  return a.match.claim < b.match.claim ? -1 : 1;
}
