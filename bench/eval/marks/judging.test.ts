import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addJudgements, readJudgements } from './merge.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-judging-'));
  await put('politifact/claims.jsonl', [{ id: 'p1', text: 'Forty ferries sank near Norway.' }]);
  await put('politifact/transcripts/talk.jsonl', [
    { line: 7, speaker: 'BODY', text: 'Some forty ferries sank up there.' },
  ]);
});

afterEach(() => rm(folder, { recursive: true }));

async function put(name: string, rows: readonly object[]): Promise<string> {
  const file = join(folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

const PAIR = { transcript: 'talk', line: 7, claim: 'p1' };
const GRADED = { ...PAIR, grade: 'same', reason: 'place is clear from before', judge: 'A' };

test('adds graded rows, and knows decoys by the key', async () => {
  const file = join(folder, 'judgements.jsonl');
  const key = await put('key', [{ set: 'politifact', ...PAIR }]);
  await addJudgements(folder, await put('graded', [GRADED]), key, file);
  expect(await readJudgements(file)).toEqual([{ set: 'politifact', ...GRADED, decoy: true }]);
});

test.each([
  [{ line: 8 }, 'line: the data has no such line'],
  [{ claim: 'p2' }, 'claim: there is no claim of that id'],
  [{ grade: 'good' }, 'grade: expected one of same, denies'],
  [
    { reason: 'both: forty ferries sank near it' },
    'reason: 4 words in a row stand in the data too',
  ],
])('refuses %j and leaves the file as it was', async (change, message) => {
  const file = await put('judgements.jsonl', [{ set: 'politifact', ...GRADED }]);
  const before = await readFile(file, 'utf8');
  const graded = await put('graded', [GRADED, { ...GRADED, ...change, judge: 'B' }]);
  await expect(addJudgements(folder, graded, undefined, file)).rejects.toThrow(
    `${graded}:2: ${message}`,
  );
  expect(await readFile(file, 'utf8')).toBe(before);
});
