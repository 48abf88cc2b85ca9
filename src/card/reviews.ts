import type { Review, Scales } from '../core/claim/schema.ts';

/** By date, the earliest first; those without one come last, in the file's order. */
export function reviewsInOrder(reviews: readonly Review[]): Review[] {
  return reviews.toSorted((a, b) => (a.published ?? LAST).localeCompare(b.published ?? LAST));
}

const LAST = '9999';

/** Who rated: a house that rates on its own scale gives its name there, as readers know it. */
export function checkerName({ publisher, rating }: Review, scales: Scales): string {
  if (publisher !== rating.scale || !Object.hasOwn(scales, rating.scale)) return publisher;
  return scales[rating.scale]?.name ?? publisher;
}
