import * as v from 'valibot';
import { cardTitle, type CardData } from './card-data.ts';
import { revisionSchema, type Revision } from './schema.ts';

/** What was put right on a card since a reader last had it open. */
export const sinceSchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  revisions: v.array(revisionSchema),
});

export type Since = v.InferOutput<typeof sinceSchema>;

const MOST_TEXT = 1000;

/** What is noted of a card that is opened: what it is about, and how many revisions it has. */
export function asOpened(data: CardData): { claim: string; text: string; revisions: number } {
  const revisions = revisionsOf(data).length;
  return { claim: data.key, text: cardTitle(data).slice(0, MOST_TEXT), revisions };
}

/** @param before when the card was opened last, and how many revisions it had then */
export function correctionsSince(
  data: CardData,
  before: { at: number; revisions: number } | undefined,
): Since | undefined {
  if (!before) return undefined;
  const revisions = revisionsOf(data).slice(before.revisions).filter(isCorrection);
  return revisions.length > 0 ? { at: before.at, revisions } : undefined;
}

const revisionsOf = (data: CardData) => ('imported' in data ? [] : data.claim.revisions);

/** Something that was said before was wrong or unclear; an update only adds to it. */
const isCorrection = ({ kind }: Revision) => kind !== 'update';
