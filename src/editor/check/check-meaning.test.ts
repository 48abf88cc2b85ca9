import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pair } from '../../core/meaning/types.ts';
import { wordVectors } from '../meaning/testing.ts';
import { check } from './check.ts';

const FILE = 'x-audience-60-million.yaml';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-check-'));
  cpSync('claims', folder, {
    recursive: true,
    filter: (source) =>
      !source.endsWith('.yaml') || /people|events|publisher|scales|x-audience/.test(source),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const REPEAT =
  'Sixty million souls tuned in to his chat with the owner of that network, he boasted.';
const WORDS = 'There were 60 million people listening to Donald Trump and Elon Musk on X.';

async function checked(odds: (pair: Pair) => number): Promise<string[]> {
  const printed: string[] = [];
  const read = (pairs: readonly Pair[]) => Promise.resolve(Float32Array.from(pairs, odds));
  await check({ folder, paths: [] }, (line) => printed.push(line), {
    meaning: { reader: { read }, vectors: wordVectors },
  });
  return printed;
}

/** The claim with no pattern, and these as its last examples. */
function bare({ match, miss }: { match: string; miss: string }): void {
  const file = join(folder, FILE);
  const text = readFileSync(file, 'utf8')
    .replace(/^match:\n(?: .*\n)+/m, '')
    .replace(/^ {2}matches:\n/m, `$&    - ${match}\n`)
    .replace(/^ {2}misses:\n/m, `$&    - ${miss}\n`);
  expect(text).not.toMatch(/^match:/m);
  writeFileSync(file, text);
}

test('a claim without a pattern passes by what it says, where the reader is sure', async () => {
  bare({ match: REPEAT, miss: 'The ferry was late.' });
  const printed = await checked(({ sentence }) => (sentence.includes(REPEAT) ? 20 : -20));
  expect(printed.filter((line) => line.includes(`:${lineOf(REPEAT)}:`))).toEqual([]);
});

test('says of an example that fails how sure the reader was', async () => {
  // Of who said it: of the very words by anybody an example decides by itself.
  const by = (text: string) => `text: ${text}\n      speaker: Ann Lee`;
  bare({ match: by(REPEAT), miss: by(WORDS) });
  const unsure = await checked(() => -20);
  const told = unsure.find((line) => line.includes(`:${lineOf(REPEAT)}:`));
  expect(told).toMatch(/expected a mark: .*read as 0 of 100 sure by the reader of meaning/);
  const sure = await checked(({ sentence }) => (sentence.includes(WORDS) ? 20 : -20));
  expect(sure.find((line) => line.includes(`:${lineOf(WORDS)}:`))).toMatch(
    /expected no mark, got one \((?:certain|likely)\) by: .*read as 100 of 100 sure/,
  );
});

function lineOf(text: string): number {
  return (
    readFileSync(join(folder, FILE), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}
