import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/editor/fault.ts';

/** What is read of a folder of evaluation data. Any of it may be missing, but not all. */
const CONTENTS = [
  'checkthat/claims.jsonl',
  'checkthat/queries.train.jsonl',
  'checkthat/queries.dev.jsonl',
  'politifact/claims.jsonl',
  'politifact/sentences.train.jsonl',
  'politifact/sentences.dev.jsonl',
  'politifact/transcripts',
  'ordinary/documents.jsonl',
] as const;
export type Content = (typeof CONTENTS)[number];

/**
 * What a folder of evaluation data lacks.
 * @throws InputError when it is no such folder.
 */
export async function missingFrom(folder: string): Promise<ReadonlySet<Content>> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) {
    throw new InputError([
      `${folder}: expected a folder of evaluation data, found ${found ? 'a file' : 'none'}`,
    ]);
  }
  const missing = new Set<Content>();
  for (const name of CONTENTS) {
    if (!(await stat(join(folder, name)).catch(() => undefined))) missing.add(name);
  }
  if (missing.size < CONTENTS.length) return missing;
  throw new InputError([
    `${folder}: expected checkthat/, politifact/ or ordinary/ with their files, found none of them`,
  ]);
}
