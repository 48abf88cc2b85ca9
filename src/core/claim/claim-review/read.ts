import * as v from 'valibot';
import { importedClaimSchema, type PublishedImport } from '../imported.ts';
import { plainText, shortened } from './plain-text.ts';

/** A claim read from markup, which has no name yet; or why there is none. */
export type ReadReview = { claim: Omit<PublishedImport, 'id'> } | { why: string };

/** An object of somebody's JSON. */
export type Markup = Record<string, unknown>;

/**
 * Reads one `ClaimReview` (https://schema.org/ClaimReview), as loosely as publishers write it: values in
 * lists, numbers for texts, names for objects.
 */
export function readClaimReview(markup: Markup): ReadReview {
  const item = objectOf(markup.itemReviewed);
  const rating = objectOf(markup.reviewRating);
  return claimOf({
    text: markup.claimReviewed,
    title: first(markup.headline) ?? markup.name,
    speaker: nameOf(item.author),
    stated: dayOf(item.datePublished),
    published: dayOf(markup.datePublished) ?? dayOf(markup.dateCreated),
    verdict: first(rating.alternateName) ?? rating.name,
    publisher: nameOf(markup.author) ?? nameOf(markup.publisher),
    url: addressOf(markup.url) ?? addressOf(markup.mainEntityOfPage) ?? addressOf(markup['@id']),
    lang: languageOf(markup.inLanguage),
  });
}

/**
 * Reads one claim of a Fact Check Tools API answer, with a check for each checker
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims).
 */
export function readApiClaim(claim: Markup): ReadReview[] {
  const reviews = Array.isArray(claim.claimReview) ? claim.claimReview : [claim.claimReview];
  return reviews.map((one) => {
    const review = objectOf(one);
    return claimOf({
      text: claim.text,
      title: review.title,
      speaker: claim.claimant,
      stated: dayOf(claim.claimDate),
      published: dayOf(review.reviewDate),
      verdict: review.textualRating,
      publisher: nameOf(review.publisher) ?? objectOf(review.publisher).site,
      url: addressOf(review.url),
      lang: languageOf(review.languageCode),
    });
  });
}

/** Most characters of each text; longer ones are cut, but for the claim's own words. */
const MOST = { title: 300, speaker: 160, stated: 300, verdict: 160, publisher: 120 };

function claimOf(found: Record<string, unknown>): ReadReview {
  const text = (key: keyof typeof MOST) => shortened(plainText(first(found[key])), MOST[key]);
  const candidate = {
    text: plainText(first(found.text)),
    title: text('title'),
    speaker: text('speaker'),
    stated: text('stated'),
    published: found.published,
    verdict: text('verdict'),
    publisher: text('publisher') ?? hostOf(found.url),
    url: found.url,
    lang: found.lang,
  };
  const given = Object.entries(candidate).filter(([, value]) => value !== undefined);
  const result = v.safeParse(namelessSchema, Object.fromEntries(given));
  if (result.success) return { claim: result.output };
  const [issue] = result.issues;
  return { why: `${FIELDS[v.getDotPath(issue) ?? ''] ?? 'ClaimReview'}: ${issue.message}` };
}

const namelessSchema = v.omit(importedClaimSchema, ['id']);

/** What a field is called where the markup's author looks for it. */
const FIELDS: Record<string, string> = {
  text: 'claimReviewed',
  url: 'url',
  publisher: 'author.name',
  published: 'datePublished',
};

/** Plain http is read as https: browsers do the same with old addresses. */
function addressOf(value: unknown): string | undefined {
  const one = first(value);
  const text = typeof one === 'string' ? one : (objectOf(one)['@id'] ?? objectOf(one).url);
  return typeof text === 'string' ? text.trim().replace(/^http:/i, 'https:') : undefined;
}

function hostOf(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function nameOf(value: unknown): unknown {
  const one = first(value);
  return typeof one === 'string' ? one : first(objectOf(one).name);
}

/** The day of an ISO 8601 date or moment. */
function dayOf(value: unknown): string | undefined {
  const one = first(value);
  const found = typeof one === 'string' ? /^\s*(\d{4}-\d\d-\d\d)(?!\d)/.exec(one)?.[1] : undefined;
  return found !== undefined && v.is(dayText, found) ? found : undefined;
}

const dayText = v.pipe(v.string(), v.isoDate());

function languageOf(value: unknown): string | undefined {
  const one = first(value);
  const text = typeof one === 'string' ? one : objectOf(one).alternateName;
  return typeof text === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(text) ? text : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function objectOf(value: unknown): Markup {
  const one = first(value);
  return typeof one === 'object' && one !== null ? (one as Markup) : {};
}
