import * as v from 'valibot';
import { withHttps } from '../https-url.ts';
import { importedClaimSchema, languageTag, type PublishedImport } from '../imported.ts';
import { day } from '../primitives.ts';
import { plainText, shortened } from './plain-text.ts';

/** A claim read from markup, which has no name yet. */
export type NamelessImport = Omit<PublishedImport, 'id'>;

/** A claim read from markup; or why there is none, with the address that the review would have had. */
export type ReadReview = { claim: NamelessImport } | { why: string; url?: string };

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

function claimOf(found: Record<string, unknown> & { url?: string | undefined }): ReadReview {
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
  // Without an address there is no host to name the checker by either: that is not the fault.
  const isOfUrl = (one: v.BaseIssue<unknown>) => v.getDotPath(one) === 'url';
  const issue = result.issues.find(isOfUrl) ?? result.issues[0];
  const field = FIELDS[v.getDotPath(issue) ?? ''] ?? 'ClaimReview';
  return { why: `${field}: ${wordsOf(issue)}`, ...(found.url !== undefined && { url: found.url }) };
}

/** What was expected, and what was found: a length where that is at fault. */
function wordsOf({ kind, type, input, message, received }: v.BaseIssue<unknown>): string {
  if (kind === 'schema' && input === undefined) return 'expected one, found none';
  if (type === 'max_length') return `${message}, found ${received}`;
  const isShown =
    typeof input === 'string' && input.length <= MOST_QUOTED && !message.includes('password');
  return isShown ? `${message}, found "${input}"` : message;
}

/** So much of a stranger's text goes into a message. */
const MOST_QUOTED = 200;

const namelessSchema = v.omit(importedClaimSchema, ['id']);

/** What a field is called where the markup's author looks for it. */
const FIELDS: Record<string, string> = {
  text: 'claimReviewed',
  url: 'url',
  publisher: 'author.name',
  published: 'datePublished',
};

/** Plain http is read as https, where a host can have both. */
function addressOf(value: unknown): string | undefined {
  const one = first(value);
  const text = typeof one === 'string' ? one : (objectOf(one)['@id'] ?? objectOf(one).url);
  return typeof text === 'string' ? withHttps(text.trim()) : undefined;
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
  return v.is(day, found) ? found : undefined;
}

function languageOf(value: unknown): string | undefined {
  const one = first(value);
  const text = typeof one === 'string' ? one : objectOf(one).alternateName;
  return v.is(languageTag, text) ? text : undefined;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function objectOf(value: unknown): Markup {
  const one = first(value);
  return typeof one === 'object' && one !== null ? (one as Markup) : {};
}
