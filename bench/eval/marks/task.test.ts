import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readJudgingTask, type JudgingValues } from './task.ts';

const OUT = join(tmpdir(), 'sample.jsonl');

test('asks for figures where no option says otherwise', () => {
  expect(readJudgingTask({})).toBeUndefined();
});

test('reads what to draw', () => {
  expect(readJudgingTask({ sample: '200', out: OUT })).toEqual({
    count: 200,
    tier: 'marked',
    out: OUT,
    seed: 1,
    unjudged: false,
  });
});

test.each<[JudgingValues, string]>([
  [{ sample: '0', out: OUT }, '--sample: expected a whole number'],
  [{ sample: '9', out: OUT, tier: 'sure' }, '--tier: expected one of'],
  [{ sample: '9' }, 'expected --out FILE'],
  [{ sample: '9', out: join(import.meta.dirname, 'x.jsonl') }, 'outside the repository'],
  [{ sample: '9', out: join(OUT, 'no', 'x') }, 'folder that can be written'],
  [{ tier: 'related' }, 'expected --sample N too'],
  [{ key: OUT }, 'expected --judged FILE too'],
  [{ judged: OUT, sample: '9', out: OUT }, 'found both'],
])('%j: %s', (values, message) => {
  expect(() => readJudgingTask(values)).toThrow(message);
});
