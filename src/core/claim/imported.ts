import * as v from 'valibot';
import { httpsUrl } from './https-url.ts';
import { day, slug, text } from './primitives.ts';

/** A language tag (BCP 47); what needs more than 35 characters names no language that is written. */
export const languageTag = v.pipe(
  v.string(),
  v.maxLength(35, 'expected a language tag of at most 35 characters'),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'expected a language tag'),
);

/**
 * A claim of which only the words are known, as fact-checkers publish it (ClaimReview): it carries
 * no pattern, so that it earns a mark only where a sentence surely repeats it.
 */
export const importedClaimSchema = v.strictObject({
  /** Unique in its collection, among curated claims too. */
  id: slug,
  /** The claim as the checker words it, often a quotation. */
  text: text(1000),
  /** The checker's headline. */
  title: v.exactOptional(text(300)),
  /** Who made the claim, as the checker names them. */
  speaker: v.exactOptional(text(160)),
  /** When and where it was made, in free text. */
  stated: v.exactOptional(text(300)),
  /** The day of the check. */
  published: v.exactOptional(day),
  /** The rating in the checker's own words; not every check has one. */
  verdict: v.exactOptional(text(160)),
  /** Who checked it. */
  publisher: text(120),
  /** The check's own page. */
  url: httpsUrl,
  lang: v.exactOptional(languageTag),
});

export type PublishedImport = v.InferOutput<typeof importedClaimSchema>;
