import * as v from 'valibot';
import { slug } from '../core/claim/primitives.ts';

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
});

/** What a feed says of itself before it is taken, or why it cannot be. */
export const feedPreviewSchema = v.variant('kind', [
  v.object({
    kind: v.literal('found'),
    publisher: slug,
    name: v.string(),
    records: count,
    fingerprint: sha256,
  }),
  v.object({ kind: v.literal('fault'), fault: v.picklist(FEED_PROBLEMS) }),
]);

export type FeedStatus = v.InferOutput<typeof feedStatusSchema>;
export type FeedPreview = v.InferOutput<typeof feedPreviewSchema>;
