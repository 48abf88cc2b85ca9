import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { slug } from '../../core/claim/primitives.ts';
import { isFolder } from '../claims-source.ts';
import { checkExamples } from '../check/check-examples.ts';
import { formatFault, InputError, type Fault } from '../fault.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { readCollection } from '../read-collection.ts';
import { createFile } from '../files/create-file.ts';
import { unwritable } from '../files/file-error.ts';
import { replaceFile } from '../files/replace-file.ts';
import { checkTarget } from '../files/target.ts';
import { UsageError } from '../options.ts';
import { askAll } from './answers.ts';
import type { Talk } from './asker.ts';
import { compose, type Unmet } from './compose.ts';
import { readDraft } from './draft.ts';

/** What was written, and what of it does not hold yet. */
export interface Written {
  file: string;
  /** One line each. */
  remarks: string[];
}

export interface NewOptions {
  /** A file of the extension's, whose fields are offered as answers. */
  draft?: string | undefined;
  /** What examples are tried with; by shared words alone without it. */
  meaning?: Meaning | undefined;
}

/**
 * Asks for a new claim and writes its file, as a draft. A file that is there is never touched.
 * @throws UsageError, InputError
 */
export async function newClaim(
  folder: string,
  id: string,
  talk: Talk,
  { draft, meaning }: NewOptions = {},
): Promise<Written> {
  if (!v.safeParse(slug, id).success) {
    throw new UsageError(
      `expected a name of lower-case letters, digits and hyphens, found "${id}"`,
    );
  }
  const file = join(folder, `${id}.yaml`);
  if (!isFolder(folder)) {
    throw new InputError([
      `${folder}:1: expected a folder of claims, found none (mkdir ${folder})`,
    ]);
  }
  checkTarget(file);
  const { collection } = readCollection(folder);
  if (
    lstatSync(file, { throwIfNoEntry: false }) ||
    collection.claims.some((claim) => claim.id === id)
  ) {
    throw new InputError([`${file}:1: expected a new name: there is a claim of this name`]);
  }
  const from = draft === undefined ? {} : readDraft(draft, collection.people);
  const answers = await askAll(talk, collection, from);
  writeNew(file, compose(id, answers, []));
  const unmet = await unmetExamples(folder, file, meaning);
  if (unmet.length > 0) replaceFile(file, compose(id, answers, unmet));
  return { file, remarks: unmet.map(({ kind, why }) => `examples.${kind}: ${why}`) };
}

/** @throws InputError when somebody wrote a file of that name meanwhile. */
function writeNew(file: string, text: string): void {
  try {
    createFile(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error);
    throw new InputError([`${file}:1: expected a new name: there is a file of this name`]);
  }
}

/** @throws InputError with faults other than those of examples: the file needs another look. */
async function unmetExamples(
  folder: string,
  file: string,
  meaning: Meaning | undefined,
): Promise<Unmet[]> {
  const { collection, claims, faults } = readCollection(folder);
  const own = faults.filter((fault) => fault.file === file);
  if (own.length > 0) throw new InputError(own.map(formatFault));
  const written = claims.filter(({ yaml }) => yaml.file === file);
  const line = written[0]!.yaml.line(['examples', 'misses']);
  const unmet = await checkExamples(collection, written, { meaning });
  return unmet.map((fault: Fault) => ({
    kind: fault.line < line ? 'matches' : 'misses',
    why: fault.message,
  }));
}
