import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ImportedClaim, Query } from '../../src/core/imported/types.ts';
import { InputError } from '../../src/editor/fault.ts';
import { readRows, type RowKind } from '../../src/editor/jsonl.ts';
import { claimRows, transcriptRows, type TranscriptLine } from '../../src/editor/rows.ts';
import { withNeighbours } from '../speed/material.ts';
import { sentenceRows, tweetRows, type SentenceRow } from './linked-rows.ts';

/** The parts of each linked set: coefficients are fitted on train, dev is for reports only. */
export const PARTS = ['train', 'dev'] as const;
export type Part = (typeof PARTS)[number];

/** A question with the ids of the claims that answer it. */
export interface Question {
  query: Query;
  relevant: readonly string[];
}

/** Claims and the questions that people linked to them. */
export interface LinkedSet {
  claims: readonly ImportedClaim[];
  questions: Record<Part, Question[]>;
}

/**
 * Reads the tweets of CheckThat! 2020 and their claims.
 * @param parts whose questions are read: the others have none.
 * @throws InputError for a missing file or a broken line, with what was expected.
 */
export async function readCheckThat(
  folder: string,
  parts: readonly Part[] = PARTS,
): Promise<LinkedSet> {
  await expectFolder(folder);
  const claims = await readAll(join(folder, 'checkthat/claims.jsonl'), claimRows);
  const kind = tweetRows(idsOf(claims));
  const read = async (part: Part) => {
    if (!parts.includes(part)) return [];
    const tweets = await readAll(join(folder, `checkthat/queries.${part}.jsonl`), kind);
    return tweets.map(({ text, relevant }) => ({ query: { text }, relevant }));
  };
  return { claims, questions: { train: await read('train'), dev: await read('dev') } };
}

/**
 * Reads the transcript sentences that repeat PolitiFact's claims, each with four sentences before
 * and two after it.
 * @param parts whose questions are read: the others have none.
 * @throws InputError for a missing file or a broken line, with what was expected.
 */
export async function readPolitiFact(
  folder: string,
  parts: readonly Part[] = PARTS,
): Promise<LinkedSet> {
  await expectFolder(folder);
  const claims = await readAll(join(folder, 'politifact/claims.jsonl'), claimRows);
  const transcripts = await readTranscripts(join(folder, 'politifact/transcripts'));
  const numbers = new Map(
    [...transcripts].map(([name, lines]) => [name, new Set(lines.map(({ line }) => line))]),
  );
  const kind = sentenceRows(idsOf(claims), numbers);
  const read = async (part: Part) => {
    if (!parts.includes(part)) return [];
    const rows = await readAll(join(folder, `politifact/sentences.${part}.jsonl`), kind);
    return rows.map((row) => ({
      query: sentenceQuery(row, transcripts.get(row.transcript)!),
      relevant: row.relevant,
    }));
  };
  return { claims, questions: { train: await read('train'), dev: await read('dev') } };
}

/** Every transcript of a folder by its name. */
async function readTranscripts(folder: string): Promise<Map<string, TranscriptLine[]>> {
  await expectFolder(folder);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort();
  const transcripts = new Map<string, TranscriptLine[]>();
  for (const file of files) {
    transcripts.set(basename(file, '.jsonl'), await readAll(join(folder, file), transcriptRows));
  }
  return transcripts;
}

/** The sentence as it stands in the questions, its neighbours as they stand in the transcript. */
function sentenceQuery(
  { text, line, date, speaker }: SentenceRow,
  lines: readonly TranscriptLine[],
): Query {
  const at = lines.findIndex((each) => each.line === line);
  return { ...withNeighbours(lines, at, date), text, ...(speaker && { speaker }) };
}

/** @throws InputError */
async function readAll<Row>(file: string, kind: RowKind<Row>): Promise<Row[]> {
  const { rows, faults } = await readRows(file, kind);
  if (faults.count > 0) throw new InputError(faults.format());
  return rows;
}

async function expectFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory()) return;
  const what = found ? 'a file' : 'none';
  throw new InputError([`${folder}: expected a folder of evaluation data, found ${what}`]);
}

function idsOf(claims: readonly ImportedClaim[]): Set<string> {
  return new Set(claims.map(({ id }) => id));
}
