import * as v from 'valibot';
import { claimSchema, eventSchema, personSchema, scalesSchema, type Claim } from './schema.ts';
import { claimKey, type Collection } from './collection.ts';

/** One claim with all that its card needs: nothing is looked up while it is drawn. */
export const cardDataSchema = v.object({
  key: v.string(),
  publisher: v.string(),
  claim: claimSchema,
  claimants: v.array(personSchema),
  event: v.optional(eventSchema),
  scales: scalesSchema,
});

export type CardData = v.InferOutput<typeof cardDataSchema>;

/** Gathers a claim's people, event and scales from its collection. */
export function cardData(claim: Claim, from: Omit<Collection, 'claims'>): CardData {
  const used = new Set(claim.reviews.map((review) => review.rating.scale));
  const event = from.events.find(({ id }) => id === claim.event);
  return {
    key: claimKey(from.publisher, claim.id),
    publisher: from.publisher,
    claim,
    claimants: from.people.filter(({ id }) => claim.claimants.includes(id)),
    ...(event && { event }),
    scales: Object.fromEntries(Object.entries(from.scales).filter(([scale]) => used.has(scale))),
  };
}
