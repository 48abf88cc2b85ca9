import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCurated } from '../../../src/editor/claims-source.ts';
import { readAll } from './data.ts';
import {
  gradedRows,
  judgementRows,
  mergeJudgements,
  pairRows,
  type Judgement,
} from './judgement.ts';
import { readKnownTexts } from './known-texts.ts';
import { pairKey } from './pair.ts';
import { writeRows } from './write-rows.ts';

/** The project's own file: ids, grades and reasons, none of the data's text. */
export const JUDGEMENTS = join(import.meta.dirname, '../../judgements.jsonl');

/**
 * Every judgement there is.
 * @throws InputError
 */
export async function readJudgements(file = JUDGEMENTS): Promise<Judgement[]> {
  return existsSync(file) ? readAll(file, judgementRows) : [];
}

/** The project's own claims. */
export const CLAIMS = join(import.meta.dirname, '../../../claims');

/**
 * Adds what judges handed in to the project's file. Which pairs are decoys is read from the sample's
 * key, where one is named.
 * @returns what was done, in words.
 * @throws InputError and leaves the file as it was.
 */
export async function addJudgements(
  folder: string,
  graded: string,
  key: string | undefined,
  file = JUDGEMENTS,
): Promise<string> {
  const decoys = new Set(key === undefined ? [] : (await readAll(key, pairRows)).map(pairKey));
  const own = new Set(readCurated(CLAIMS).claims.map(({ id }) => id));
  const kind = gradedRows(await readKnownTexts(folder), own);
  const added = (await readAll(graded, kind)).map((row): Judgement =>
    decoys.has(pairKey(row)) ? { ...row, decoy: true } : row,
  );
  const there = await readJudgements(file);
  const merged = mergeJudgements(there, added);
  await writeRows(file, merged);
  return `${file}: ${added.length} read, ${merged.length - there.length} new, ${merged.length} in all`;
}
