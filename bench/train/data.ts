import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { ImportedClaim, Query } from '../../src/core/imported/types.ts';
import { InputError } from '../../src/editor/fault.ts';
import { readRows, type RowKind } from '../../src/editor/jsonl.ts';
import { claimRows, transcriptRows } from '../../src/editor/rows.ts';
import { withNeighbours } from '../speed/material.ts';

const relevant = v.array(v.string());
const tweets: RowKind<{ id: string; text: string; relevant: string[] }> = {
  name: 'a tweet and its claims',
  schema: v.object({ id: v.string(), text: v.string(), relevant }),
};
const sentences: RowKind<{ transcript: string; line: number; relevant: string[] }> = {
  name: 'a sentence and its claims',
  schema: v.object({ transcript: v.string(), line: v.number(), relevant }),
};
const judgements: RowKind<{ transcript: string; line: number; claim: string; grade: string }> = {
  name: 'a judgement',
  schema: v.object({
    transcript: v.string(),
    line: v.number(),
    claim: v.string(),
    grade: v.picklist(['same', 'denies', 'same topic', 'wrong', 'cannot tell']),
  }),
};

/** A question with the claims that answer it. */
export interface Question {
  query: Query;
  /** What the folds of the cross-validation keep together. */
  group: string;
  relevant: string[];
}

/** A line of a training transcript, with what is known of it. */
export interface SpokenLine {
  query: Query;
  transcript: string;
  /** Claims that checkers linked to it; nothing where none looked. */
  linked: ReadonlySet<string> | undefined;
  /** Claims judged: does the line repeat it? */
  judged: ReadonlyMap<string, boolean>;
}

export interface TrainingData {
  checkThat: { claims: ImportedClaim[]; questions: Question[] };
  politiFact: { claims: ImportedClaim[]; questions: Question[]; lines: SpokenLine[] };
  /** SHA-256 of each file that was read, by its name in the folder. */
  digests: Record<string, string>;
}

/** Reads the training parts of an evaluation folder, never its dev parts' answers. */
export async function readTraining(folder: string, judged: string): Promise<TrainingData> {
  const digests: Record<string, string> = {};
  const read = async <Row>(name: string, kind: RowKind<Row>): Promise<Row[]> => {
    digests[name] = await digest(join(folder, name));
    return rows(join(folder, name), kind);
  };
  const checkThat = {
    claims: await read('checkthat/claims.jsonl', claimRows),
    questions: (await read('checkthat/queries.train.jsonl', tweets)).map((tweet) => ({
      query: { text: tweet.text },
      group: tweet.relevant[0]!,
      relevant: tweet.relevant,
    })),
  };
  const claims = await read('politifact/claims.jsonl', claimRows);
  const linked = await read('politifact/sentences.train.jsonl', sentences);
  const reported = await read('politifact/sentences.dev.jsonl', sentences);
  const held = new Set(reported.map(({ transcript }) => transcript));
  const grades = (await rows(judged, judgements)).filter(({ transcript }) => !held.has(transcript));
  // Of what is used only: judgements of the reported transcripts may grow beside them.
  digests['bench/judgements.jsonl, training rows'] = sha256(JSON.stringify(grades));
  const lines: SpokenLine[] = [];
  const questions: Question[] = [];
  for (const file of (await readdir(join(folder, 'politifact/transcripts'))).sort()) {
    const transcript = basename(file, '.jsonl');
    if (held.has(transcript)) continue;
    const spoken = await read(`politifact/transcripts/${file}`, transcriptRows);
    const links = claimsByLine(linked.filter((row) => row.transcript === transcript));
    const own = grades.filter((row) => row.transcript === transcript);
    spoken.forEach((line, at) => {
      const query = withNeighbours(spoken, at, dayOfName(transcript));
      const found = links.get(line.line);
      const judged = verdicts(own.filter((row) => row.line === line.line));
      lines.push({ query, transcript, linked: found, judged });
      if (found) questions.push({ query, group: transcript, relevant: [...found] });
    });
  }
  return { checkThat, politiFact: { claims, questions, lines }, digests };
}

/** For each claim: do all who judged it say that it is the same? */
function verdicts(judged: readonly { claim: string; grade: string }[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { claim, grade } of judged) {
    found.set(claim, grade === 'same' && (found.get(claim) ?? true));
  }
  return found;
}

function claimsByLine(linked: readonly { line: number; relevant: string[] }[]) {
  return new Map(linked.map(({ line, relevant: claims }) => [line, new Set(claims)]));
}

/** `20160926_first_debate` is from 2016-09-26. */
function dayOfName(transcript: string): string {
  return transcript.slice(0, 8).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

async function rows<Row>(file: string, kind: RowKind<Row>): Promise<Row[]> {
  const found = await readRows(file, kind);
  if (found.faults.count > 0) throw new InputError(found.faults.format());
  return found.rows;
}

async function digest(file: string): Promise<string> {
  return sha256(await readFile(file));
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
