import * as v from 'valibot';
import { claimKey, type Collection } from './collection.ts';
import { importedClaimSchema, type PublishedImport } from './imported.ts';
import { claimSchema, eventSchema, personSchema, scalesSchema, type Claim } from './schema.ts';

const named = {
  key: v.string(),
  publisher: v.string(),
  /** The publisher's name, where the claim came with a feed. */
  feed: v.exactOptional(v.string()),
};

/** One claim with all that its card needs: nothing is looked up while it is drawn. */
export const curatedCardSchema = v.object({
  ...named,
  claim: claimSchema,
  claimants: v.array(personSchema),
  event: v.optional(eventSchema),
  scales: scalesSchema,
});

/** A check of which only the words and the verdict are known. */
const importedCardSchema = v.object({ ...named, imported: importedClaimSchema });

export const cardDataSchema = v.union([curatedCardSchema, importedCardSchema]);

export type CuratedCardData = v.InferOutput<typeof curatedCardSchema>;
export type ImportedCardData = v.InferOutput<typeof importedCardSchema>;
export type CardData = CuratedCardData | ImportedCardData;

/** What a card is about, in one line. */
export function cardTitle(data: CardData): string {
  return 'imported' in data ? data.imported.text : data.claim.claim;
}

/** Gathers a claim's people, event and scales from its collection. */
export function cardData(claim: Claim, from: Omit<Collection, 'claims'>): CuratedCardData {
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

/** An imported claim's card. */
export function importedCardData(publisher: string, imported: PublishedImport): ImportedCardData {
  return { key: claimKey(publisher, imported.id), publisher, imported };
}
