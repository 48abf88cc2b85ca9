import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../../../src/editor/fault.ts';
import type { RowKind } from '../../../src/editor/jsonl.ts';
import { daySchema } from '../../../src/editor/rows.ts';
import { readAll } from '../marks/data.ts';

/** A sentence that repeats a bundled claim, or only looks like it. */
export interface Case {
  id: string;
  /** The claim's own name, without its publisher. */
  claim: string;
  repeat: boolean;
  text: string;
  speaker?: string;
  title?: string;
  before?: string | string[];
  date?: string;
  /** The text itself corrects the claim. */
  corrected?: boolean;
  /** In a few words what makes it hard: the form of a repeat, the kind of a near miss. */
  why?: string;
  /** The same as one word, where a set has it. */
  form?: string;
}

const text = v.string('expected text');
const caseRows: RowKind<Case> = {
  name: 'a case',
  unique: 'id',
  schema: v.object({
    id: text,
    claim: text,
    repeat: v.boolean('expected true or false'),
    text,
    speaker: v.exactOptional(text),
    title: v.exactOptional(text),
    before: v.exactOptional(v.union([text, v.array(text)])),
    date: v.exactOptional(daySchema),
    corrected: v.exactOptional(v.boolean()),
    why: v.exactOptional(text),
    form: v.exactOptional(text),
  }),
};

/** Some cases that lie together, such as `curated/cases.jsonl`. */
export interface CaseSet {
  name: string;
  cases: Case[];
}

/**
 * Sets of cases.
 * @param paths files of them, and folders of such files
 * @throws InputError
 */
export async function readCaseSets(paths: readonly string[]): Promise<CaseSet[]> {
  const sets: CaseSet[] = [];
  for (const path of paths) {
    for (const file of await filesOf(path)) {
      sets.push({ name: file, cases: await readAll(file, caseRows) });
    }
  }
  return sets;
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.jsonl')).sort();
  if (names.length > 0) return names.map((name) => join(path, name));
  throw new InputError([`${path}:1: expected files of cases (*.jsonl), found none`]);
}
