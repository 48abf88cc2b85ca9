import * as v from 'valibot';
import type { RowKind } from '../../src/editor/jsonl.ts';
import { daySchema } from '../../src/editor/rows.ts';

/** Line numbers of each transcript by its name. */
export type LineNumbers = ReadonlyMap<string, ReadonlySet<number>>;

const id = v.string('expected text');

function relevantTo(claims: ReadonlySet<string>) {
  return v.pipe(
    v.array(
      v.pipe(
        v.string('expected the id of a claim'),
        v.check((value) => claims.has(value), 'expected the id of a claim that is there'),
      ),
      'expected a list of claim ids',
    ),
    v.minLength(1, 'expected at least one claim id'),
  );
}

export interface TweetRow {
  id: string;
  text: string;
  relevant: string[];
}

/** A tweet and the claims that check it. @param claims the ids there are. */
export function tweetRows(claims: ReadonlySet<string>): RowKind<TweetRow> {
  const schema = v.object({ id, text: id, relevant: relevantTo(claims) });
  return { name: 'a tweet and its claims', schema, unique: 'id' };
}

export interface SentenceRow extends TweetRow {
  transcript: string;
  line: number;
  date: string;
  speaker?: string;
}

/** A sentence of a transcript and the claims that it repeats. */
export function sentenceRows(
  claims: ReadonlySet<string>,
  lines: LineNumbers,
): RowKind<SentenceRow> {
  const fields = v.object({
    id,
    text: id,
    relevant: relevantTo(claims),
    transcript: v.pipe(
      v.string('expected the name of a transcript'),
      v.check((name) => lines.has(name), 'expected the name of a transcript that is there'),
    ),
    line: v.number('expected a line number'),
    date: daySchema,
    speaker: v.exactOptional(id),
  });
  const schema = v.pipe(
    fields,
    v.forward(
      v.check(
        ({ transcript, line }) => lines.get(transcript)?.has(line) ?? true,
        'expected the number of a line of its transcript',
      ),
      ['line'],
    ),
  );
  return { name: 'a sentence and its claims', schema, unique: 'id' };
}
