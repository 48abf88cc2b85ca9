import { join } from 'node:path';
import * as v from 'valibot';
import type { ImportedClaim } from '../../../src/core/imported/types.ts';
import { InputError } from '../../../src/editor/fault.ts';
import { readRows, type RowKind } from '../../../src/editor/jsonl.ts';
import { claimRows, transcriptRows, type TranscriptLine } from '../../../src/editor/rows.ts';
import type { Content } from '../contents.ts';

/** A whole text, line by line: a transcript, or a document cut into sentences. */
export interface Text {
  /** Its name in the data. */
  name: string;
  /** `YYYY-MM-DD`, where it is known. */
  date?: string;
  lines: TranscriptLine[];
}

/** A line that people linked to claims which check it. */
export interface Link {
  transcript: string;
  line: number;
  relevant: string[];
}

export interface Spoken {
  claims: ImportedClaim[];
  /** Every transcript that has a linked line in the dev part. */
  transcripts: Text[];
  links: Link[];
}

const linkRows: RowKind<Link> = {
  name: 'a sentence and its claims',
  schema: v.object({
    transcript: v.pipe(v.string(), v.regex(/^[\w-]+$/, 'expected the name of a transcript')),
    line: v.number('expected a line number'),
    relevant: v.array(v.string('expected the id of a claim'), 'expected a list of claim ids'),
  }),
};

/** Reads the same of a folder that may lack some of it: without transcripts no line is read. */
export async function readSpokenThere(
  folder: string,
  missing: ReadonlySet<Content>,
): Promise<Spoken> {
  if (missing.has('politifact/claims.jsonl')) return { claims: [], transcripts: [], links: [] };
  if (!missing.has('politifact/sentences.dev.jsonl') && !missing.has('politifact/transcripts')) {
    return readSpoken(folder);
  }
  const claims = await readAll(join(folder, 'politifact/claims.jsonl'), claimRows);
  return { claims, transcripts: [], links: [] };
}

/**
 * Reads PolitiFact's claims and the whole dev transcripts of an evaluation folder.
 * @throws InputError for a missing file or a broken line.
 */
export async function readSpoken(folder: string): Promise<Spoken> {
  const claims = await readAll(join(folder, 'politifact/claims.jsonl'), claimRows);
  const links = await readAll(join(folder, 'politifact/sentences.dev.jsonl'), linkRows);
  const transcripts: Text[] = [];
  for (const name of [...new Set(links.map(({ transcript }) => transcript))].sort()) {
    const file = join(folder, `politifact/transcripts/${name}.jsonl`);
    transcripts.push({ name, ...dateOf(name), lines: await readAll(file, transcriptRows) });
  }
  return { claims, transcripts, links };
}

/**
 * All rows of a file.
 * @throws InputError with what is wrong with them.
 */
export async function readAll<Row>(file: string, kind: RowKind<Row>): Promise<Row[]> {
  const { rows, faults } = await readRows(file, kind);
  if (faults.count > 0) throw new InputError(faults.format());
  return rows;
}

/** `20190730_talk` is from 2019-07-30. */
function dateOf(name: string): { date?: string } {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)_/.exec(name) ?? [];
  return day === undefined ? {} : { date: `${year}-${month}-${day}` };
}
