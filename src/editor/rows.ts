import * as v from 'valibot';
import type { ImportedClaim, Query } from '../core/imported/types.ts';
import type { RowKind } from './jsonl.ts';

const text = v.string('expected text');
const someText = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'expected some text'),
);
const texts = v.array(text, 'expected a list of texts');

/** A day of the calendar, as claims and transcripts are dated. */
export const daySchema = v.pipe(
  v.string('expected a day like "2024-08-12"'),
  v.check(isDay, 'expected a day like "2024-08-12"'),
);

const claim = v.object({
  id: someText,
  text: someText,
  title: v.exactOptional(text),
  speaker: v.exactOptional(text),
  stated: v.exactOptional(text),
  published: v.exactOptional(daySchema),
  verdict: v.exactOptional(text),
});

/** A claim that a checker published elsewhere. */
export const claimRows: RowKind<ImportedClaim> = { name: 'a claim', schema: claim, unique: 'id' };

const query = v.object({
  id: someText,
  text,
  speaker: v.exactOptional(text),
  before: v.exactOptional(texts),
  after: v.exactOptional(texts),
  date: v.exactOptional(daySchema),
});

/** A sentence to look for, under a name of its own. */
export type QueryRow = Query & { id: string };
export const queryRows: RowKind<QueryRow> = { name: 'a query', schema: query, unique: 'id' };

const lineNumber = v.pipe(
  v.number('expected a line number'),
  v.safeInteger('expected a whole number'),
  v.minValue(0, 'expected 0 or more'),
);
const saidBefore = v.pipe(
  v.union([text, texts], 'expected text, or a list of texts'),
  v.transform((value) => [value].flat()),
);
const transcriptLine = v.object({
  line: lineNumber,
  speaker: text,
  text,
  title: v.exactOptional(text),
  before: v.exactOptional(saidBefore),
});

/**
 * A line of a transcript; its number is unique. The speaker is empty where nobody is named. `title` is
 * the event's name or the page's headline; `before` what was said before, the nearest last, where the
 * line above it is not that.
 */
export type TranscriptLine = v.InferOutput<typeof transcriptLine>;
export const transcriptRows: RowKind<TranscriptLine> = {
  name: 'a transcript line',
  schema: transcriptLine,
  unique: 'line',
};

function isDay(value: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
