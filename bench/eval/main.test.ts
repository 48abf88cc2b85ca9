import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const MAIN = join(import.meta.dirname, 'main.ts');
const CLAIMS = [
  { id: 'p1', text: 'Forty thousand tractors were sold to Belgium.', published: '2020-01-01' },
  { id: 'p2', text: 'The ferry to Norway sank twice.', published: '2020-03-01' },
  { id: 'p3', text: 'Cheese comes from the moon.', title: 'No moon cheese' },
];
const TALK = ['One ferry.', 'It sank twice near Norway.', 'Tractors were sold to Belgium.'];
const SENTENCE = { transcript: 'talk', date: '2020-02-01', speaker: 'A. Body' };
const FILES: Record<string, unknown[]> = {
  'checkthat/claims.jsonl': CLAIMS,
  'checkthat/queries.train.jsonl': [
    { id: 'q1', text: 'The moon is made of cheese', relevant: ['p3'] },
  ],
  'checkthat/queries.dev.jsonl': [
    { id: 'q2', text: 'Moon cheese!', relevant: ['p3'] },
    { id: 'q3', text: 'They sold tractors to Belgium', relevant: ['p1'] },
  ],
  'politifact/claims.jsonl': CLAIMS,
  'politifact/transcripts/talk.jsonl': TALK.map((text, at) => ({ line: at, speaker: '', text })),
  'politifact/sentences.train.jsonl': [
    { ...SENTENCE, id: 's1', line: 2, text: TALK[2], relevant: ['p1'] },
  ],
  'politifact/sentences.dev.jsonl': [
    { ...SENTENCE, id: 's2', line: 1, text: TALK[1], relevant: ['p2'] },
    { ...SENTENCE, id: 's3', line: 2, text: TALK[2], relevant: ['p1'] },
  ],
};

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-eval-'));
  await mkdir(join(folder, 'checkthat'));
  await mkdir(join(folder, 'politifact/transcripts'), { recursive: true });
  for (const [name, rows] of Object.entries(FILES)) await put(name, rows);
});

afterEach(() => rm(folder, { recursive: true }));

function put(name: string, rows: unknown[]): Promise<void> {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
  return writeFile(join(folder, name), lines.join(''));
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(...argv: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', MAIN, ...argv, '--lexical'],
      (error, out, err) => {
        resolve({ code: error ? Number(error.code) : 0, out, err });
      },
    );
  });
}

interface Table {
  title: string;
  questions: number;
  rows: { name: string; main: { value: number }; gain?: object; figures: object }[];
}

test('measures both sets, as tables and as JSON', async () => {
  const json = join(folder, 'figures.json');
  const { code, out, err } = await run(folder, '--json', json);
  expect({ code, err: err.includes('PolitiFact dev') }).toEqual({ code: 0, err: true });
  expect(out).toContain('dev, the claim occurs in train too (1)');

  const report = JSON.parse(await readFile(json, 'utf8')) as { sections: { figures: Table[] }[] };
  const [checkThat, politiFact] = report.sections.map(({ figures }) => figures);
  const named = (tables: Table[] | undefined, title: string) =>
    tables!.find((table) => table.title === title)!;
  expect(named(checkThat, 'dev').rows.map(({ name }) => name)).toEqual([
    'BM25',
    'first pass',
    'second pass',
  ]);
  expect(named(checkThat, 'dev').rows[0]).toEqual({
    name: 'BM25',
    main: { value: 1, low: 1, high: 1 },
    figures: { 'MAP@5': 1, MRR: 1, 'R@1': 1, 'R@5': 1, 'R@20': 1, 'R@50': 1 },
  });

  // The ferry was checked after the talk: half of the questions have no answer by then.
  const known = named(politiFact, 'dev, only claims published before the day');
  const answerable = named(
    politiFact,
    'dev, only claims published before the day, where one is right',
  );
  expect(known.questions).toBe(2);
  expect(answerable.questions).toBe(1);
  expect(known.rows[0]!.main.value).toBe(0.5);
  expect(answerable.rows[0]!.main.value).toBe(1);
});

test('says what is missing and measures the rest', async () => {
  await rm(join(folder, 'checkthat'), { recursive: true });
  await rm(join(folder, 'politifact/sentences.train.jsonl'));
  await mkdir(join(folder, 'ordinary'));
  await put('ordinary/documents.jsonl', [
    { id: 'd1', date: '2020-05-01', text: 'Nothing much.\n\nThe ferry to Norway sank twice.' },
  ]);
  const json = join(folder, 'figures.json');
  const { code, out } = await run(folder, '--json', json);
  expect(code).toBe(0);
  expect(out.split('\n')[0]).toBe(
    'Missing: checkthat/claims.jsonl, checkthat/queries.train.jsonl, ' +
      'checkthat/queries.dev.jsonl, politifact/sentences.train.jsonl',
  );
  expect(out).toContain('Not measured. Missing: checkthat/claims.jsonl');
  expect(out).toContain('dev, all claims (2)');
  expect(out).not.toContain('train, all claims');
  const { missing } = JSON.parse(await readFile(json, 'utf8')) as { missing: string[] };
  expect(missing).toHaveLength(4);
});

test('measures ordinary texts alone', async () => {
  await rm(join(folder, 'checkthat'), { recursive: true });
  await rm(join(folder, 'politifact'), { recursive: true });
  await mkdir(join(folder, 'ordinary'));
  await put('ordinary/documents.jsonl', [{ id: 'd1', date: '2020-05-01', text: 'Nothing much.' }]);
  const { code, out } = await run(folder);
  expect(code).toBe(0);
  expect(out).toContain('No dev transcripts');
  expect(out).toMatch(/bundled +2 +0/);
  await rm(join(folder, 'ordinary'), { recursive: true });
  expect(await run(folder)).toMatchObject({ code: 2, out: '' });
});

test.each([
  ['not JSON', 'checkthat/queries.dev.jsonl', ['{oops'], ':2: expected JSON'],
  ['a missing field', 'politifact/sentences.dev.jsonl', [{ id: 's1' }], ':1: text: expected'],
  [
    'a claim that is not there',
    'checkthat/queries.dev.jsonl',
    [{ id: 'q1', text: 'x', relevant: ['p9'] }],
    ':1: relevant.0: expected the id of a claim that is there',
  ],
  [
    'a line that is not there',
    'politifact/sentences.dev.jsonl',
    [{ ...SENTENCE, id: 's1', line: 7, text: 'x', relevant: ['p1'] }],
    ':1: line: expected the number of a line of its transcript',
  ],
  ['an empty file', 'politifact/transcripts/talk.jsonl', [], ':1: expected a transcript line'],
])('tells %s by file and line and prints no figures', async (_, name, rows, expected) => {
  if (rows[0] === '{oops') await writeFile(join(folder, name), '\n{oops\n');
  else await put(name, rows);
  const { code, out, err } = await run(folder);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`${join(folder, name)}${expected}`);
});

test('wants one folder', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '' });
  const { code, err } = await run(join(folder, 'none'));
  expect(code).toBe(2);
  expect(err).toContain('expected a folder of evaluation data, found none');
});
