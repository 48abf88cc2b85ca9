import * as v from 'valibot';
import { text } from './primitives.ts';
import { claimSchema, eventSchema, personSchema, scalesSchema } from './schema.ts';

/** Everything one publisher publishes: what the bundle holds and, later, what a feed carries. */
export const collectionSchema = v.strictObject({
  publisher: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  /** The publisher's name as readers see it. */
  name: v.exactOptional(text(80)),
  claims: v.array(claimSchema),
  people: v.array(personSchema),
  events: v.array(eventSchema),
  scales: scalesSchema,
});

export type Collection = v.InferOutput<typeof collectionSchema>;

/** A claim's global name, `publisher/id`. */
export type ClaimKey = string;

/** The global name of a publisher's claim. */
export function claimKey(publisher: string, id: string): ClaimKey {
  return `${publisher}/${id}`;
}
