import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Query } from '../../src/core/imported/types.ts';
import { InputError } from '../../src/editor/fault.ts';
import { readRows, type RowKind } from '../../src/editor/jsonl.ts';
import { claimRows, transcriptRows, type TranscriptLine } from '../../src/editor/rows.ts';
import { withNeighbours, type Material, type QualitySet, type Question } from './material.ts';

/** Which of the linked questions: settings are chosen on `train`, reports are made on `dev`. */
export type Part = 'train' | 'dev';

/** The debate that is timed. */
const DEBATE = '20190730_democratic_debate_Detroit_1';

const relevant = v.pipe(
  v.array(v.string('expected the id of a claim'), 'expected a list of claim ids'),
  v.minLength(1, 'expected at least one claim id'),
);
const tweet = v.object({ id: v.string(), text: v.string(), relevant });
const sentence = v.object({
  ...tweet.entries,
  transcript: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'expected the name of a transcript')),
  line: v.number(),
  date: v.exactOptional(v.string()),
  speaker: v.exactOptional(v.string()),
});
const tweetRows: RowKind<v.InferOutput<typeof tweet>> = {
  name: 'a tweet and its claims',
  schema: tweet,
  unique: 'id',
};
type SentenceRow = v.InferOutput<typeof sentence>;
const sentenceRows: RowKind<SentenceRow> = {
  name: 'a sentence and its claims',
  schema: sentence,
  unique: 'id',
};

/**
 * Reads the debate, the claims and the linked questions of an evaluation folder.
 * @throws InputError for a missing file or a broken line, with what was expected.
 */
export async function readEvaluation(folder: string, part: Part): Promise<Material> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    const what = found ? 'a file' : 'none';
    throw new InputError([`${folder}: expected a folder of evaluation data, found ${what}`]);
  }
  const politiFact = await readPolitiFact(folder, part);
  const debate = await rows(transcriptFile(folder, DEBATE), transcriptRows);
  return {
    name: `${DEBATE} against PolitiFact's claims`,
    claims: politiFact.claims,
    lines: debate.map((_, at) => withNeighbours(debate, at, dateOf(DEBATE))),
    quality: [await readCheckThat(folder, part), politiFact],
  };
}

async function readCheckThat(folder: string, part: Part): Promise<QualitySet> {
  const claims = await rows(join(folder, 'checkthat/claims.jsonl'), claimRows);
  const tweets = await rows(join(folder, `checkthat/queries.${part}.jsonl`), tweetRows);
  const questions = tweets.map(({ text, relevant }) => ({ query: { text }, relevant }));
  return { name: 'CheckThat!', claims, questions };
}

async function readPolitiFact(folder: string, part: Part): Promise<QualitySet> {
  const claims = await rows(join(folder, 'politifact/claims.jsonl'), claimRows);
  const file = join(folder, `politifact/sentences.${part}.jsonl`);
  const transcripts = new Map<string, TranscriptLine[]>();
  const questions: Question[] = [];
  for (const row of await rows(file, sentenceRows)) {
    const { transcript, line } = row;
    const lines =
      transcripts.get(transcript) ??
      (await rows(transcriptFile(folder, transcript), transcriptRows));
    transcripts.set(transcript, lines);
    const at = lines.findIndex((each) => each.line === line);
    if (at < 0) {
      throw new InputError([`${file}: expected line ${line} in ${transcript}, found none`]);
    }
    questions.push({ query: sentenceQuery(row, lines, at), relevant: row.relevant });
  }
  return { name: 'PolitiFact', claims, questions };
}

/** The sentence as it stands in the questions, with its neighbours as they stand in the transcript. */
function sentenceQuery(
  { text, speaker, date }: SentenceRow,
  lines: readonly TranscriptLine[],
  at: number,
): Query {
  return { ...withNeighbours(lines, at, date), text, ...(speaker && { speaker }) };
}

function transcriptFile(folder: string, name: string): string {
  return join(folder, `politifact/transcripts/${name}.jsonl`);
}

/** `20190730_…` as `2019-07-30`. */
function dateOf(transcript: string): string {
  return transcript.replace(/^(\d{4})(\d\d)(\d\d).*/, '$1-$2-$3');
}

async function rows<Row>(file: string, kind: RowKind<Row>): Promise<Row[]> {
  const { rows: found, faults } = await readRows(file, kind);
  if (faults.count > 0) throw new InputError(faults.format());
  return found;
}
