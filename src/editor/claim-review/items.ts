import { printable } from '../printable.ts';
import { claimReviewsIn } from '../../core/claim/claim-review/find.ts';
import {
  readApiClaim,
  readClaimReview,
  type Markup,
  type ReadReview,
} from '../../core/claim/claim-review/read.ts';

/** One review of a source, read or not, with the markup that it was read from. */
export interface Item {
  read: ReadReview;
  markup: Markup;
  /** Where it stands in its source, for messages: `review 3`, or `12` for a line. */
  at: string | number;
  /** It answers a query: the page that it stands on may have other reviews. */
  isOfQuery?: boolean;
  /** Its text is broken: whose review it is, or how many there were, is not known. */
  isBroken?: boolean;
}

/** A value of a source with where it stands, or why it could not be read. */
export type Value = { at: string | number } & ({ value: unknown } | { why: string });

/** How a source is read. */
export interface Reading {
  /** The source, for errors. */
  name: string;
  /** Most bytes of what is held as a whole: a page, an object, a line, an item of a list. */
  most: number;
  /** Called when the source says that it is one page of more. */
  onMore: () => void;
}

/**
 * The reviews of a value: those in the JSON-LD of a page or an object, and of an answer of the API each
 * check of each claim. What else there is, is none of our business.
 */
export function* reviewsIn(value: unknown, onMore: () => void): Generator<Omit<Item, 'at'>> {
  if (isApiAnswer(value)) {
    if (value.nextPageToken) onMore();
    for (const claim of value.claims) yield* itemsIn(claim, onMore);
    return;
  }
  for (const markup of claimReviewsIn(value)) yield { read: readClaimReview(markup), markup };
}

/** The reviews of an item of a list, or of a line. One without a review is at fault. */
export function* itemsIn(value: unknown, onMore: () => void): Generator<Omit<Item, 'at'>> {
  if (isApiClaim(value)) {
    for (const read of readApiClaim(value)) yield { read, markup: value, isOfQuery: true };
    return;
  }
  if (isUntyped(value)) {
    yield { read: readClaimReview(value), markup: value };
    return;
  }
  let isEmpty = true;
  for (const item of reviewsIn(value, onMore)) {
    isEmpty = false;
    yield item;
  }
  if (!isEmpty) return;
  yield { read: { why: 'expected a ClaimReview' }, markup: { value } };
}

/** Collections of nothing but reviews, such as Data Commons' of 2019, leave their type out. */
function isUntyped(value: unknown): value is Markup {
  if (typeof value !== 'object' || value === null || '@type' in value) return false;
  return 'claimReviewed' in value;
}

function isApiAnswer(value: unknown): value is Markup & { claims: unknown[] } {
  if (typeof value !== 'object' || value === null || '@type' in value) return false;
  return 'claims' in value && Array.isArray(value.claims);
}

function isApiClaim(value: unknown): value is Markup {
  return (
    typeof value === 'object' && value !== null && 'claimReview' in value && !('@type' in value)
  );
}

/** The parser's own words, which may hold some of the text. */
const LONGEST_REASON = 120;

/** Why a text is no JSON, in words. */
export function whyNoJson(error: unknown): string {
  return `expected JSON: ${printable((error as Error).message).slice(0, LONGEST_REASON)}`;
}
