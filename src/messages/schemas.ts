import * as v from 'valibot';
import { NOTICES } from '../core/notice.ts';

/**
 * The shapes that cross a boundary. Every message is checked against these where it arrives:
 * content scripts run beside hostile pages and are not trusted.
 */

/**
 * Why nothing is looked at a second time, so that the first pass stands: the reader has turned it off;
 * this machine is too slow for it; it failed several times and rests until the browser starts again.
 */
export const UNREAD = ['off', 'slow', 'failed'] as const;

/** Most characters in one passage, and passages in one request: a page sends several requests. */
export const MAX_PASSAGE_LENGTH = 20_000;
export const MAX_REQUEST_PASSAGES = 400;
/** Most characters in all passages of one request: five of the longest. */
export const MAX_REQUEST_TEXT = 100_000;
/** Most characters of a speaker's name as the page gives it. */
export const MAX_LABEL_LENGTH = 200;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_LABEL_LENGTH));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const day = v.pipe(v.string(), v.isoDate());

export const claimKeySchema = v.pipe(v.string(), v.regex(/^[^/\s]{1,80}\/[a-z0-9-]{1,80}$/));
export const spanSchema = v.object({ start: offset, end: offset });

export const passageSchema = v.object({
  id,
  text: v.pipe(v.string(), v.maxLength(MAX_PASSAGE_LENGTH)),
  speaker: v.exactOptional(label),
  time: v.exactOptional(v.number()),
  kind: v.picklist(['prose', 'speech']),
  run: v.exactOptional(id),
  beside: v.exactOptional(v.literal(true)),
});

export const matchSchema = v.object({
  claim: claimKeySchema,
  claimText: v.string(),
  kind: v.picklist(['claim', 'prediction', 'opinion', 'context']),
  tier: v.picklist(['certain', 'likely', 'related']),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  parts: v.array(v.object({ passage: id, spans: v.array(spanSchema) })),
  quote: v.string(),
  speaker: v.exactOptional(v.object({ label, person: v.exactOptional(id) })),
  corrected: v.boolean(),
  added: v.exactOptional(v.literal(true)),
  evidence: v.array(v.string()),
  meaning: v.exactOptional(
    v.object({
      rate: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      nearest: v.exactOptional(v.string()),
    }),
  ),
});

export const matchRequestSchema = v.object({
  passages: v.pipe(
    // Looked at before the passages are: of too many none is.
    v.custom<unknown[]>(
      (value) => Array.isArray(value) && value.length <= MAX_REQUEST_PASSAGES,
      'not so many passages',
    ),
    v.array(passageSchema),
    v.check(
      (passages) => passages.reduce((sum, { text }) => sum + text.length, 0) <= MAX_REQUEST_TEXT,
      'too much text',
    ),
  ),
  date: v.exactOptional(day),
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(35))),
});

export const matchResultSchema = v.object({
  matches: v.array(matchSchema),
  bounded: v.exactOptional(v.picklist(['characters', 'postings', 'candidates', 'steps'])),
});

/** One match as the sidebar lists it: the content script owns it, `id` is its name there. */
export const listedMatchSchema = v.object({
  id,
  ...matchSchema.entries,
  /** Seconds into the recording, where the passage has a time. */
  time: v.exactOptional(v.number()),
  /** Its words are in the page now (not scrolled out of a virtual list). */
  present: v.boolean(),
  /** The name of the claim heard in a recording that this is: a click plays it from there. */
  heard: v.exactOptional(id),
});

/** What a content script knows about its page. */
export const pageStateSchema = v.object({
  /** Made at random for each document: answers about an older one are dropped. */
  document: id,
  /** Counts up with each change, so that a late answer is known as late. */
  version: offset,
  /** Which of the top page's frames this page stands in; missing in the top page itself. */
  framed: v.exactOptional(offset),
  status: v.picklist(['reading', 'done', 'failed']),
  passages: offset,
  matches: v.array(listedMatchSchema),
  /** Captions of a recording are followed as they are spoken, or could be if they were on. */
  captions: v.exactOptional(v.picklist(['followed', 'off'])),
  /** Bounds that were hit and faults, in plain words for the reader. */
  notices: v.array(v.picklist(NOTICES)),
  /** What the second look at it is at; `waiting` while the page is busy or not in front. */
  meaning: v.picklist(['reading', 'waiting', 'read', ...UNREAD]),
  /** Names of matches that a second look took away: a card may be open for one. */
  taken: v.array(id),
  /** Milliseconds, for reports and the bench. */
  timings: v.record(v.string(), v.number()),
});

export type ListedMatch = v.InferOutput<typeof listedMatchSchema>;
export type PageState = v.InferOutput<typeof pageStateSchema>;
