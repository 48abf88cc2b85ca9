import * as v from 'valibot';
import { eventSchema } from '../core/claim/schema.ts';
import { claimKeySchema } from './schemas.ts';

/** Most characters of what is searched for. */
export const MAX_QUERY_LENGTH = 200;

/** Most claims whose topics are asked for at once. */
export const MAX_LISTED = 2000;

const text = v.string();

/** A claim as a list shows it. */
const foundClaimSchema = v.object({
  claim: claimKeySchema,
  text,
  by: v.array(text),
  checker: v.exactOptional(text),
  date: v.exactOptional(text),
  event: v.exactOptional(text),
  feed: v.exactOptional(text),
  isRetracted: v.boolean(),
});

/** An event as a list shows it; its name is made like a claim's. */
const foundEventSchema = v.object({
  event: claimKeySchema,
  name: text,
  date: text,
  feed: v.exactOptional(text),
});

export const searchSchemas = {
  request: v.object({ query: v.pipe(text, v.maxLength(MAX_QUERY_LENGTH)) }),
  reply: v.object({
    claims: v.array(foundClaimSchema),
    events: v.array(foundEventSchema),
    more: v.boolean(),
  }),
};

/** An event with all claims of it that are held; null when it is not held. */
export const eventSchemas = {
  request: v.object({ event: claimKeySchema }),
  reply: v.nullable(
    v.object({
      event: eventSchema,
      feed: v.exactOptional(text),
      claims: v.array(foundClaimSchema),
    }),
  ),
};

/** What claims are about, by their names; those that are not held are left out. */
export const topicsSchemas = {
  request: v.object({ claims: v.pipe(v.array(claimKeySchema), v.maxLength(MAX_LISTED)) }),
  reply: v.record(claimKeySchema, v.array(text)),
};

export type FoundClaim = v.InferOutput<typeof foundClaimSchema>;
export type FoundEvent = v.InferOutput<typeof foundEventSchema>;
export type SearchResult = v.InferOutput<typeof searchSchemas.reply>;
export type EventPage = NonNullable<v.InferOutput<(typeof eventSchemas)['reply']>>;
