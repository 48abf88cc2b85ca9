import * as v from 'valibot';
import { contextBlock } from './context.ts';
import { example, pattern } from './pattern.ts';
import { httpsUrl } from './https-url.ts';
import { day, partialDate, slug, text } from './primitives.ts';

/** The version of the claim file that this code reads. A higher one is held but not shown. */
export const SCHEMA_VERSION = 1;

const statement = v.strictObject({
  quote: text(),
  said: partialDate,
  where: text(160),
  by: v.optional(slug),
  source: v.optional(v.string()),
});

/** One checker's verdict, in that checker's own words and scale. */
const review = v.strictObject({
  publisher: text(80),
  published: v.optional(day),
  rating: v.strictObject({ scale: slug, name: text(60) }),
  reason: text(),
  url: v.optional(httpsUrl),
});

const source = v.strictObject({
  publisher: text(120),
  title: v.optional(text(300)),
  by: v.optional(v.array(text(120))),
  date: v.optional(partialDate),
  url: httpsUrl,
  kind: v.picklist(['primary', 'report', 'anonymous']),
});

export const revisionSchema = v.strictObject({
  date: day,
  kind: v.picklist(['correction', 'clarification', 'update', 'retraction']),
  change: text(),
});

function isByDate(revisions: readonly { date: string }[]): boolean {
  return revisions.every(({ date }, at) => at === 0 || revisions[at - 1]!.date <= date);
}

/** A second editor's sign-off on what the file says: `content` is the digest of all the rest. */
const approval = v.strictObject({
  by: text(120),
  date: day,
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'expected what `onrecord approve` writes')),
});

/** A claim file, as an editor writes it. */
export const claimSchema = v.strictObject({
  schema: v.literal(SCHEMA_VERSION, `expected ${SCHEMA_VERSION}`),
  id: slug,
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'expected a language tag')),
  kind: v.picklist(['claim', 'prediction', 'opinion', 'context']),
  draft: v.optional(v.boolean(), false),
  /** Not published before this day, by universal time. */
  embargo: v.optional(day),
  approved: v.optional(approval),
  claim: text(300),
  claimants: v.array(slug),
  about: v.pipe(v.array(slug), v.minLength(1)),
  event: v.optional(slug),
  valid: v.optional(v.strictObject({ from: v.optional(day), until: v.optional(day) })),
  statements: v.optional(v.array(statement), []),
  summary: text(400),
  reviews: v.optional(v.array(review), []),
  context: v.pipe(v.array(contextBlock), v.maxLength(20)),
  sources: v.record(v.string(), source),
  onlySource: v.optional(text(300)),
  match: v.optional(pattern, {}),
  examples: v.optional(
    v.strictObject({
      matches: v.optional(v.array(example), []),
      misses: v.optional(v.array(example), []),
    }),
    { matches: [], misses: [] },
  ),
  /** The earliest first: the last one tells whether the claim was taken back. */
  revisions: v.optional(
    v.pipe(
      v.array(revisionSchema),
      v.check((all) => isByDate(all), 'expected the earliest first'),
    ),
    [],
  ),
});

/**
 * A description that means a person only for a time, since it goes with an office: `the vice
 * president`. It begins with "the", which tells it from "a vice president".
 */
const office = v.strictObject({
  names: v.pipe(
    v.array(v.pipe(text(120), v.regex(/^the\s/i, 'expected a description that begins with "the"'))),
    v.minLength(1, 'expected at least one description'),
  ),
  /** The first day on which they mean the person. */
  from: day,
  /** The day on which they no longer do; missing while they do. */
  until: v.optional(day),
  /** Other people whom they can mean at that time: where one of these is named, nobody is. */
  others: v.optional(v.array(text(120)), []),
});

/** `claims/people/*.yaml`: who is named, and how pages name them. */
export const personSchema = v.strictObject({
  id: slug,
  name: text(120),
  labels: v.array(text(120)),
  aliases: v.optional(v.array(text(120)), []),
  /** Left out where there is none: readers older than it know no such key. */
  offices: v.exactOptional(v.array(office)),
  /** Tells whom "he" or "she" can stand for in an article. */
  pronoun: v.optional(v.picklist(['he', 'she'])),
});

/** `claims/events/*.yaml`: the story that claims belong to. */
export const eventSchema = v.strictObject({
  id: slug,
  name: text(160),
  date: partialDate,
  summary: text(),
});

export const scaleSchema = v.strictObject({
  name: text(80),
  ratings: v.array(v.strictObject({ name: text(60), means: text(300) })),
});

/** `claims/scales.yaml`: each scale's words, best first. */
export const scalesSchema = v.record(slug, scaleSchema);

/** `claims/publisher.yaml`: whose claims they are. */
export const publisherSchema = v.strictObject({
  /** The first half of each claim's global name. */
  id: slug,
  /** As readers see it. */
  name: text(80),
});

export type Claim = v.InferOutput<typeof claimSchema>;
export type ClaimKind = Claim['kind'];
export type Review = v.InferOutput<typeof review>;
export type Source = v.InferOutput<typeof source>;
export type Statement = v.InferOutput<typeof statement>;
export type Revision = v.InferOutput<typeof revisionSchema>;
export type Person = v.InferOutput<typeof personSchema>;
export type Office = v.InferOutput<typeof office>;
export type ClaimEvent = v.InferOutput<typeof eventSchema>;
export type Scales = v.InferOutput<typeof scalesSchema>;
export type Publisher = v.InferOutput<typeof publisherSchema>;
