import * as v from 'valibot';
import { claimKeySchema } from './schemas.ts';
import { soundOf } from './sound.ts';

/** What is kept of a reader, on this device only, each under its own key. */
export const HISTORY_KEY = 'history';
export const HIDDEN_KEY = 'hidden';

/** Most that are kept of each: the oldest go. */
export const MOST_OPENED = 500;
export const MOST_HIDDEN = 1000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Milliseconds since 1970. */
const moment = count;

/** A card that was opened. Which page it was opened from is not kept. */
export const openedSchema = v.object({
  claim: claimKeySchema,
  /** What the card is about. */
  text: v.pipe(v.string(), v.maxLength(1000)),
  at: moment,
  /** How many revisions the card had then. */
  revisions: count,
});

/** Words that the reader does not want marked for a claim: “not this”. */
export const hiddenSchema = v.object({
  claim: claimKeySchema,
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  /** The words around them, for an editor who wants to know what was marked wrongly. */
  text: v.pipe(v.string(), v.maxLength(600)),
});

export type Opened = v.InferOutput<typeof openedSchema>;
export type Hidden = v.InferOutput<typeof hiddenSchema>;

/** The opened cards in what was stored, the last one first. */
export const readHistory = (stored: unknown): Opened[] =>
  soundOf(openedSchema, stored, MOST_OPENED);

/** The hidden marks in what was stored, the last one first. */
export const readHidden = (stored: unknown): Hidden[] => soundOf(hiddenSchema, stored, MOST_HIDDEN);
