import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { claimRows, transcriptRows } from '../../../src/editor/rows.ts';
import { readAll } from './data.ts';
import { readOrdinary } from './ordinary.ts';
import { lineKey, type Pair } from './pair.ts';

/** The words behind a pair's ids. */
export interface KnownTexts {
  /** Nothing where there is no such line. */
  line(pair: Pair): string | undefined;
  /** Text and headline of an imported claim; nothing where there is no such claim. */
  claim(id: string): string | undefined;
}

/**
 * Reads all transcripts, documents and claims of an evaluation folder.
 * @throws InputError
 */
export async function readKnownTexts(folder: string): Promise<KnownTexts> {
  const lines = new Map<string, string>();
  const transcripts = join(folder, 'politifact/transcripts');
  for (const file of (await readdir(transcripts)).filter((name) => name.endsWith('.jsonl'))) {
    const transcript = basename(file, '.jsonl');
    for (const { line, text } of await readAll(join(transcripts, file), transcriptRows)) {
      lines.set(lineKey({ set: 'politifact', transcript, line }), text);
    }
  }
  for (const { name, sentences } of await readOrdinary(folder)) {
    for (const { line, text } of sentences) {
      lines.set(lineKey({ set: 'ordinary', transcript: name, line }), text);
    }
  }
  const claims = new Map(
    (await readAll(join(folder, 'politifact/claims.jsonl'), claimRows)).map((claim) => [
      claim.id,
      `${claim.text}\n${claim.title ?? ''}`,
    ]),
  );
  return { line: (pair) => lines.get(lineKey(pair)), claim: (id) => claims.get(id) };
}
