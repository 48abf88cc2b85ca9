import * as v from 'valibot';
import { slug, text } from '../core/claim/primitives.ts';

/** Why the last sync of a feed came to nothing: a fault of the feed, or no room on this device. */
export const FEED_PROBLEMS = [
  'unreachable',
  'stalled',
  'too-large',
  'malformed',
  'signature',
  'rollback',
  'mismatch',
  'expired',
  'publisher',
  'name',
  'storage',
] as const;
export type FeedProblem = (typeof FEED_PROBLEMS)[number];

export const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Milliseconds since 1970. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A feed that the reader takes, as the settings show it. */
export const feedStatusSchema = v.object({
  publisher: slug,
  name: v.string(),
  address: v.string(),
  fingerprint: sha256,
  isBuiltIn: v.boolean(),
  /** Missing until claims have come. */
  records: v.exactOptional(count),
  /** When its publisher's word was last found to hold, and until when it does. */
  confirmed: v.exactOptional(moment),
  until: v.exactOptional(moment),
  problem: v.exactOptional(v.picklist(FEED_PROBLEMS)),
  /** What it calls itself since it was taken; null for a name that it may not have. */
  calls: v.exactOptional(v.nullable(v.string())),
});

/** What a feed says of itself before it is taken, or why it cannot be. */
export const feedPreviewSchema = v.variant('kind', [
  v.object({
    kind: v.literal('found'),
    publisher: slug,
    name: v.string(),
    records: count,
    fingerprint: sha256,
    /** Stands for all that was shown: only the feed that has the same is taken. */
    shown: sha256,
    /** The name of a feed that the reader has, for which this one can be taken. */
    alike: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal('fault'), fault: v.picklist(FEED_PROBLEMS) }),
]);

/**
 * Which feed is to be taken: the one that begins with this key. Its reader has seen more of it
 * (`shown`), or knows it by a name from a backup (`name`).
 */
export const wantedFeedSchema = v.object({
  fingerprint: sha256,
  shown: v.exactOptional(sha256),
  name: v.exactOptional(text(80)),
});
export type WantedFeed = v.InferOutput<typeof wantedFeedSchema>;

export type FeedStatus = v.InferOutput<typeof feedStatusSchema>;
export type FeedPreview = v.InferOutput<typeof feedPreviewSchema>;
