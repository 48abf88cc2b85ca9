import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEvaluation } from './evaluation-data.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  await mkdir(join(folder, 'checkthat'));
  await mkdir(join(folder, 'politifact/transcripts'), { recursive: true });
  await put('checkthat/claims.jsonl', [{ id: 'c1', text: 'Cheese moon', title: 'Moon?' }]);
  await put('checkthat/queries.dev.jsonl', [{ id: 'q1', text: 'a tweet', relevant: ['c1'] }]);
  await put('checkthat/queries.train.jsonl', [{ id: 'q0', text: 'another', relevant: ['c1'] }]);
  await put('politifact/claims.jsonl', [{ id: 'p1', text: 'Forty tractors' }]);
  await put('politifact/sentences.train.jsonl', [
    { ...SENTENCE, transcript: 'talk', line: 11, text: 'One ferry.' },
  ]);
  await put('politifact/sentences.dev.jsonl', [
    { ...SENTENCE, transcript: 'talk', line: 12, text: 'It was forty.' },
  ]);
  await put('politifact/transcripts/talk.jsonl', TALK);
  await put('politifact/transcripts/20190730_democratic_debate_Detroit_1.jsonl', TALK);
});

afterEach(() => rm(folder, { recursive: true }));

const SENTENCE = { id: 's1', date: '2020-01-02', speaker: 'A. Body', relevant: ['p1'] };
const TALK = ['One ferry.', 'It was forty.', 'Yes.'].map((text, at) => ({
  line: 11 + at,
  speaker: 'BODY',
  text,
}));

function put(file: string, rows: unknown[]): Promise<void> {
  const lines = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row)));
  return writeFile(join(folder, file), `${lines.join('\n')}\n`);
}

test('gives lines and questions with what stands around them', async () => {
  const { lines, quality } = await readEvaluation(folder, 'dev');
  expect(lines.map(({ text }) => text)).toEqual(TALK.map(({ text }) => text));
  expect(lines[0]).toMatchObject({
    date: '2019-07-30',
    speaker: 'BODY',
    after: ['It was forty.', 'Yes.'],
  });
  expect(quality.map(({ name }) => name)).toEqual(['CheckThat!', 'PolitiFact']);
  expect(quality[1]!.questions).toEqual([
    {
      query: {
        text: 'It was forty.',
        speaker: 'A. Body',
        date: '2020-01-02',
        before: ['One ferry.'],
        after: ['Yes.'],
      },
      relevant: ['p1'],
    },
  ]);
});

test.each([
  ['politifact/claims.jsonl', ['{"id": "p1"'], 'claims.jsonl:1: expected JSON'],
  [
    'checkthat/queries.dev.jsonl',
    [{ id: 'q', text: 'x' }],
    'queries.dev.jsonl:1: relevant: expected',
  ],
  [
    'politifact/transcripts/talk.jsonl',
    [TALK[0]],
    'expected the number of a line of its transcript',
  ],
])('a fault in %s is told by its line', async (file, rows, message) => {
  await put(file, rows);
  await expect(readEvaluation(folder, 'dev')).rejects.toThrow(message);
});

test('a missing file is told', async () => {
  await rm(join(folder, 'checkthat/claims.jsonl'));
  const message = 'checkthat/claims.jsonl:1: expected a file, found none';
  await expect(readEvaluation(folder, 'dev')).rejects.toThrow(message);
});
