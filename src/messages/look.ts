import * as v from 'valibot';
import { matchRequestSchema, matchResultSchema } from './schemas.ts';

/** Most characters of a page's headline, or an event's name, that go with a look. */
export const MAX_TITLE_LENGTH = 300;

/** What a second look is asked for: a match request with what else the page tells of itself. */
export const lookRequestSchema = v.object({
  ...matchRequestSchema.entries,
  /** The page's headline, or the name of the event. */
  title: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TITLE_LENGTH))),
  /** The passages are before the reader's eyes now: looked at before those that are not. */
  inSight: v.exactOptional(v.literal(true)),
});

/**
 * Why nothing was looked at, so that the first pass stands: the reader has turned it off; this machine
 * is too slow for it; it failed several times and rests until the browser starts again.
 */
export const UNREAD = ['off', 'slow', 'failed'] as const;

/** What came of a second look. */
export const lookReplySchema = v.variant('reading', [
  v.object({ reading: v.literal('read'), ...matchResultSchema.entries }),
  v.object({ reading: v.picklist(UNREAD) }),
]);

export type LookAsked = v.InferOutput<typeof lookRequestSchema>;
export type LookReply = v.InferOutput<typeof lookReplySchema>;
export type Unread = (typeof UNREAD)[number];
