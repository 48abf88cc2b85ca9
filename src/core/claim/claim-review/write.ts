import type { Claim, Person, Review, Scales } from '../schema.ts';
import type { PublishedImport } from '../imported.ts';
import { isClaimReview } from './find.ts';
import type { Markup } from './read.ts';

const CONTEXT = 'https://schema.org';

/** What a claim's markup needs beside the claim. */
export interface Around {
  people: readonly Person[];
  scales: Scales;
  /** The name of the house whose reviews carry the publisher's own id. */
  ownName: string;
}

/**
 * Markup for each review of a claim that has a page of its own: a `ClaimReview` belongs to the page that
 * it stands on, so that a review without one has none.
 */
export function writeClaimReviews(claim: Claim, around: Around): Markup[] {
  return claim.reviews.flatMap((review) => {
    const { url } = review;
    return url === undefined ? [] : [writeOne(claim, { ...review, url }, around)];
  });
}

function writeOne(claim: Claim, review: Review & { url: string }, around: Around): Markup {
  const { rating, publisher, published, url } = review;
  const scale = Object.hasOwn(around.scales, rating.scale)
    ? around.scales[rating.scale]
    : undefined;
  const isOwn = publisher === rating.scale;
  return {
    '@context': CONTEXT,
    '@type': 'ClaimReview',
    url,
    ...(published !== undefined && { datePublished: published }),
    inLanguage: claim.lang,
    claimReviewed: claim.claim,
    author: {
      '@type': 'Organization',
      name: isOwn ? (scale?.name ?? around.ownName) : publisher,
    },
    reviewRating: { '@type': 'Rating', alternateName: rating.name, ...placeOn(scale, rating.name) },
    itemReviewed: itemOf(claim, around.people),
  };
}

/** Scales are written best first; markup counts from the worst. */
function placeOn(scale: Scales[string] | undefined, name: string): Markup {
  const at = scale?.ratings.findIndex((rating) => rating.name === name) ?? -1;
  if (!scale || at < 0) return {};
  const best = scale.ratings.length;
  return { ratingValue: best - at, bestRating: best, worstRating: 1 };
}

function itemOf({ claimants, statements, sources }: Claim, people: readonly Person[]): Markup {
  const authors = people
    .filter(({ id }) => claimants.includes(id))
    .map(({ name }) => ({ '@type': 'Person', name }));
  const said = statements.map(({ said }) => said).sort()[0];
  const appearance = statements.flatMap(({ source }) => {
    const url = source !== undefined && Object.hasOwn(sources, source) && sources[source]!.url;
    return url ? [{ '@type': 'CreativeWork', url }] : [];
  });
  return {
    '@type': 'Claim',
    ...(authors.length > 0 && { author: authors.length === 1 ? authors[0] : authors }),
    ...(said !== undefined && { datePublished: said }),
    ...(appearance.length > 0 && { appearance }),
  };
}

/** An imported claim as it was published: its own `ClaimReview`, or one of what is known of it. */
export function writeImported(claim: PublishedImport, markup?: unknown): Markup {
  if (isMarkup(markup) && isClaimReview(markup)) return markup;
  const { text, title, speaker, stated, published, verdict, publisher, url, lang } = claim;
  return {
    '@context': CONTEXT,
    '@type': 'ClaimReview',
    url,
    ...(published !== undefined && { datePublished: published }),
    ...(lang !== undefined && { inLanguage: lang }),
    ...(title !== undefined && { headline: title }),
    claimReviewed: text,
    author: { '@type': 'Organization', name: publisher },
    ...(verdict !== undefined && {
      reviewRating: { '@type': 'Rating', alternateName: verdict },
    }),
    itemReviewed: {
      '@type': 'Claim',
      ...(speaker !== undefined && { author: { '@type': 'Person', name: speaker } }),
      ...(stated !== undefined && { datePublished: stated }),
    },
  };
}

function isMarkup(value: unknown): value is Markup {
  return typeof value === 'object' && value !== null;
}
