import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../../../src/editor/fault.ts';
import { readRows, type RowKind } from '../../../src/editor/jsonl.ts';

const TRAINING = 'training';
/** As `training/fit.py` has them. */
const LEFT_OUT = { claims: 25, debates: 6 } as const;

/** A sentence that repeats a claim, or only looks like it. */
export interface Entry {
  text: string;
  speaker?: string | undefined;
  title?: string | undefined;
  before?: string | undefined;
  /** Who a phrase of the text stands for. */
  people?: Record<string, string> | undefined;
  /** The form of a repeat, the kind of a near miss. */
  form?: string | undefined;
  kind?: string | undefined;
}

export interface WrittenClaim {
  claim: string;
  who: string;
  when: string;
  same: Entry[];
  not: Entry[];
}

export interface Debate {
  title: string;
  lines: { line: number; speaker: string; text: string }[];
  claims: { claim: string; who: string; when: string; same: number[]; near: number[] }[];
}

const entry = v.object({
  text: v.string(),
  speaker: v.optional(v.string()),
  title: v.optional(v.string()),
  before: v.optional(v.string()),
  people: v.optional(v.record(v.string(), v.string())),
  form: v.optional(v.string()),
  kind: v.optional(v.string()),
});
const head = { claim: v.string(), who: v.string(), when: v.string() };
const claims: RowKind<WrittenClaim> = {
  name: 'a claim with its repeats and near misses',
  schema: v.object({ ...head, same: v.array(entry), not: v.array(entry) }),
};
const checked: RowKind<Debate['claims'][number]> = {
  name: 'a claim with the lines that repeat it',
  schema: v.object({ ...head, same: v.array(v.number()), near: v.array(v.number()) }),
};
const spoken: RowKind<Debate['lines'][number]> = {
  name: 'a line of a transcript',
  schema: v.object({ line: v.number(), speaker: v.string(), text: v.string() }),
};

/** Is it among those that the reader was not fitted on? By the text alone, as in `training/fit.py`. */
export function isLeftOut(text: string, oneIn: number): boolean {
  const digest = createHash('sha256').update(text).digest('hex');
  return BigInt(`0x${digest}`) % BigInt(oneIn) === 0n;
}

/** The written claims that the reader was not fitted on. */
export async function claimsLeftOut(): Promise<WrittenClaim[]> {
  const folder = join(TRAINING, 'pairs');
  const all: WrittenClaim[] = [];
  for (const file of await filesOf(folder, '.jsonl')) all.push(...(await rows(file, claims)));
  return all.filter(({ claim }) => isLeftOut(claim, LEFT_OUT.claims));
}

/** The invented transcripts that it was not fitted on. */
export async function debatesLeftOut(): Promise<Debate[]> {
  const folder = join(TRAINING, 'debates');
  const found: Debate[] = [];
  for (const file of await filesOf(folder, '.lines.jsonl')) {
    const title = titleOf(basename(file, '.lines.jsonl'));
    if (!isLeftOut(title, LEFT_OUT.debates)) continue;
    const lines = await rows(file, spoken);
    found.push({ title, lines, claims: await rows(file.replace('.lines.', '.claims.'), checked) });
  }
  return found;
}

/** `cape-lorne-rally` is `Cape lorne rally`. */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function filesOf(folder: string, end: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(folder, name));
}

async function rows<Row>(file: string, kind: RowKind<Row>): Promise<Row[]> {
  const found = await readRows(file, kind);
  if (found.faults.count > 0) throw new InputError(found.faults.format());
  return found.rows;
}
