import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../fault.ts';
import { openMeaning, readerOver } from './open-meaning.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-meaning-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function refusal(): InputError {
  try {
    openMeaning(folder);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

test('a model that is not there is named, with what to do', () => {
  const { message } = refusal();
  expect(message).toContain('model.safetensors:1: expected a file, found none: take it from');
  expect(message).toContain('--lexical');
});

test('so are one that is cut short, and tokens that are no JSON', () => {
  writeFileSync(join(folder, 'model.safetensors'), 'short');
  writeFileSync(join(folder, 'tokenizer.json'), '{');
  expect(refusal().message).toContain('tokenizer.json:1: expected JSON');
  writeFileSync(join(folder, 'tokenizer.json'), '{}');
  expect(refusal().message).toMatch(/:1: .*--lexical/);
});

test('pairs are read in their order, with rests between them', async () => {
  let now = 0;
  const reader = readerOver({ score: ({ claim }) => Number(claim) }, () => (now += 70));
  const pairs = ['3', '1', '2'].map((claim) => ({ claim, sentence: '' }));
  expect([...(await reader.read(pairs))]).toEqual([3, 1, 2]);
});

test('the project’s own model opens, and tells a repeat from another matter', async () => {
  const { reader, vectors } = openMeaning();
  const claim = 'Rosa Lindqvist, 2021: The harbour ferry has carried 40 million passengers.';
  const said = [
    'Rosa Lindqvist: Forty million people have travelled on our harbour ferry.',
    'Rosa Lindqvist: Night trains arrive late in nine cases out of ten.',
  ];
  const [repeat, other] = await reader.read(said.map((sentence) => ({ claim, sentence })));
  expect(repeat! - other!).toBeGreaterThan(2);
  expect(Math.hypot(...vectors.embed(claim))).toBeCloseTo(1);
});
