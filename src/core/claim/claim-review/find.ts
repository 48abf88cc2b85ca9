import type { Markup } from './read.ts';

/** Deeper than this nothing of a page's markup is looked for. */
const DEEPEST = 32;

/** The `ClaimReview`s in a page's or a feed's JSON-LD, wherever they stand in it. */
export function* claimReviewsIn(value: unknown, depth = 0): Generator<Markup> {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* claimReviewsIn(item, depth + 1);
    return;
  }
  const markup = value as Markup;
  if (isClaimReview(markup)) yield markup;
  else for (const part of Object.values(markup)) yield* claimReviewsIn(part, depth + 1);
}

/** Whether an object says that it is a `ClaimReview`. */
export function isClaimReview({ '@type': type }: Markup): boolean {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.some((one) => typeof one === 'string' && /(?:^|[/:])ClaimReview$/.test(one));
}
