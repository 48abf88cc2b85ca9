import * as v from 'valibot';
import { MAX_REQUEST_PASSAGES, UNREAD, matchRequestSchema, matchResultSchema } from './schemas.ts';

/** Most characters of a page's headline, or an event's name, that go with a look. */
export const MAX_TITLE_LENGTH = 300;

/** What a second look is asked for: a match request with what else the page tells of itself. */
export const lookRequestSchema = v.object({
  ...matchRequestSchema.entries,
  /** The page's headline, or the name of the event. */
  title: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_TITLE_LENGTH))),
  /** Ids of the passages that are looked at; the others only stand around them. Missing: all are. */
  subjects: v.exactOptional(
    v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(MAX_REQUEST_PASSAGES)),
  ),
  /** The passages are before the reader's eyes now: looked at before those that are not. */
  inSight: v.exactOptional(v.literal(true)),
});

/** What came of a second look. */
export const lookReplySchema = v.variant('reading', [
  v.object({ reading: v.literal('read'), ...matchResultSchema.entries }),
  v.object({ reading: v.picklist(UNREAD) }),
]);

export type LookAsked = v.InferOutput<typeof lookRequestSchema>;
export type LookReply = v.InferOutput<typeof lookReplySchema>;
export type Unread = (typeof UNREAD)[number];
