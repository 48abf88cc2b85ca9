import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRight } from './score.ts';
import { MODELS, readSuite, type Case } from './suite.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-numbers-'));
  for (const file of Object.values(MODELS)) await put(file, '[]');
});
afterEach(() => rm(folder, { recursive: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

const row = (text: string, ...values: (string | null)[]) => ({
  Input: text,
  Results: values.map((value) => ({ Resolution: { value } })),
});

test('takes the cases whose values are told in digits, and holds each third back', async () => {
  const rows = [row('five', '5'), row('huge', '1E+40'), row('none'), row('half', '0.5', '50%')];
  await put(MODELS.number, `\ufeff${JSON.stringify(rows)}`);
  await put(MODELS.ordinal, JSON.stringify([row('last', 'end+0'), row('tenth', '10')]));
  const cases = await readSuite(folder);
  expect(cases.map(({ text, values, isHeldBack }) => [text, values, isHeldBack])).toEqual([
    ['five', [5], false],
    ['none', [], false],
    ['half', [0.5, 50], true],
    ['tenth', [10], false],
  ]);
});

test.each([
  ['{}', 'NumberModel.json:1: expected a list of'],
  ['[', 'NumberModel.json:1: expected JSON'],
])('%s is told', async (text, message) => {
  await put(MODELS.number, text);
  await expect(readSuite(folder)).rejects.toThrow(message);
});

test('a missing file is told', async () => {
  await rm(join(folder, MODELS.percent));
  await expect(readSuite(folder)).rejects.toThrow('PercentModel.json:1: expected a file');
});

test.each([
  ['number', [5, 5], [5, 7, 5], true],
  ['number', [5, 5], [5, 7], false],
  ['number', [], [1], false],
  ['currency', [], [1], true],
  ['number', [0.333333333333333], [1 / 3], true],
  ['number', [0.333], [1 / 3], false],
] as const)('%s: %j read as %j', (model, values, read, right) => {
  const each: Case = { model, text: '', values: [...values], isHeldBack: false };
  expect(isRight(each, read)).toBe(right);
});
