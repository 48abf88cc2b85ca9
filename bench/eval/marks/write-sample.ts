import { rename, writeFile } from 'node:fs/promises';
import { buildImportedIndex } from '../../../src/core/imported/build.ts';
import { openImportedIndex } from '../../../src/core/imported/open.ts';
import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import { seeded } from '../../speed/random.ts';
import { readSpoken } from './data.ts';
import { drawDecoys } from './decoys.ts';
import { findPairs } from './find.ts';
import { itemOf } from './item.ts';
import { isMark, pairKey } from './pair.ts';
import { drawEvenly, shuffled } from './sample.ts';

/** What is drawn for judging. */
export type Drawn = 'marked' | 'related';

export interface SampleOptions {
  count: number;
  tier: Drawn;
  /** The sample goes there; which of it are decoys goes beside it, with `.key` at the end. */
  out: string;
  seed: number;
  /** Pairs that need no judging: they are not drawn. */
  leaveOut?: ReadonlySet<string>;
}

/** One of five is a decoy. */
const MARKS_FOR_A_DECOY = 4;

/**
 * Draws marks in the dev transcripts of an evaluation folder, to be judged by people.
 * @returns what was drawn, in words.
 * @throws InputError
 */
export async function writeSample(folder: string, options: SampleOptions): Promise<string> {
  const { count, tier, out, seed, leaveOut = new Set<string>() } = options;
  const { claims, transcripts } = await readSpoken(folder);
  const index = openImportedIndex(buildImportedIndex(claims).buffer);
  const found = findPairs(index, 'politifact', transcripts);
  const random = seeded(seed);
  const wanted = found.filter((pair) => isMark(pair) === (tier === 'marked'));
  const open = wanted.filter((pair) => !leaveOut.has(pairKey(pair)));
  const drawn = drawEvenly(random, open, count);
  const decoyCount = Math.ceil(drawn.length / MARKS_FOR_A_DECOY);
  const decoys = drawDecoys(random, index, transcripts, found, drawn, decoyCount);
  const byId = new Map<string, ImportedClaim>(claims.map((claim) => [claim.id, claim]));
  const items = shuffled(random, [...drawn, ...decoys]).map((pair) =>
    itemOf(pair, transcripts, byId),
  );
  await writeRows(out, items);
  await writeRows(
    `${out}.key`,
    decoys.map(({ set, transcript, line, claim }) => ({ set, transcript, line, claim })),
  );
  const texts = new Set(drawn.map(({ transcript }) => transcript)).size;
  return `${out}: ${drawn.length} of ${wanted.length} ${tier}, from ${texts} transcripts, and ${decoys.length} decoys`;
}

/** All of them or nothing. */
export async function writeRows(file: string, rows: readonly object[]): Promise<void> {
  const part = `${file}.part`;
  await writeFile(part, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  await rename(part, file);
}
