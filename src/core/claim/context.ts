import * as v from 'valibot';
import { figureSchema as figure, type Figure } from './figure.ts';
import { partialDate, text } from './primitives.ts';
import { sourceKey } from './source-key.ts';

const timelineEntry = v.strictObject({ date: partialDate, text: text(), source: sourceKey });
const timeline = v.pipe(v.array(timelineEntry), v.minLength(1), v.maxLength(40));

/** What is known, with its sources, and what is not. */
const evidence = v.strictObject({
  known: v.array(v.strictObject({ text: text(), source: sourceKey })),
  unknown: v.array(v.strictObject({ text: text(), source: v.optional(sourceKey) })),
});

const quote = v.strictObject({
  text: text(),
  by: text(120),
  said: v.optional(partialDate),
  where: v.optional(text(120)),
  source: v.optional(sourceKey),
});

const note = v.strictObject({ text: text(900), source: v.optional(sourceKey) });

/** A kind of block from a newer version: kept, and passed over with a word. */
const unknownBlock = v.pipe(
  v.record(v.string(), v.unknown()),
  v.check((block) => {
    const keys = Object.keys(block);
    return keys.length === 1 && !KNOWN_BLOCKS.includes(keys[0] as never);
  }, 'expected one key: figure, timeline, evidence, quote or note'),
);

const KNOWN_BLOCKS = ['figure', 'timeline', 'evidence', 'quote', 'note'] as const;

/** One block of a claim's context: a map with one key that names its kind. */
export const contextBlock = v.lazy((input) => {
  const kind = KNOWN_BLOCKS.find(
    (key) => typeof input === 'object' && input !== null && Object.hasOwn(input, key),
  );
  return kind ? blockSchemas[kind] : unknownBlock;
}) as v.GenericSchema<ContextBlock>;

/** The kinds of block that this version knows, each by its key. */
export const blockSchemas = {
  figure: v.strictObject({ figure }),
  timeline: v.strictObject({ timeline }),
  evidence: v.strictObject({ evidence }),
  quote: v.strictObject({ quote }),
  note: v.strictObject({ note }),
};

export type Timeline = v.InferOutput<typeof timeline>;
export type Evidence = v.InferOutput<typeof evidence>;
export type QuoteBlock = v.InferOutput<typeof quote>;
export type Note = v.InferOutput<typeof note>;
export type ContextBlock =
  | { figure: Figure }
  | { timeline: Timeline }
  | { evidence: Evidence }
  | { quote: QuoteBlock }
  | { note: Note }
  | Record<string, unknown>;
