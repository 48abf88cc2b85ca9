import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { formatFault, InputError } from '../fault.ts';
import { statOf } from '../files/file-error.ts';
import { entriesOf } from '../files/folder.ts';
import { readRows } from '../jsonl.ts';
import { DEFAULT_LIMITS } from '../lines.ts';
import { transcriptRows } from '../rows.ts';
import type { ReadDocument } from './document.ts';
import { PlacedText } from './placed-text.ts';
import { readCaptions } from './read-captions.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const READERS: Readonly<Record<string, (text: string) => ReadDocument>> = {
  '.txt': readText,
  '.vtt': readCaptions,
  '.srt': readCaptions,
  '.html': readHtml,
  '.htm': readHtml,
};
const ROWS = '.jsonl';

/** What can be read, for messages. */
export const KINDS = [...Object.keys(READERS), ROWS].join(', ');

/**
 * The files to read in a folder and the folders in it, in order, or the one file named. Hidden ones,
 * `node_modules` and links are passed over.
 * @throws InputError when there is none
 */
export function documentsIn(path: string): string[] {
  const stats = statOf(path);
  if (!stats) throw new InputError([`${path}:1: expected a folder of pages or transcripts`]);
  const files = stats.isDirectory() ? [...filesUnder(path)] : [path];
  const known = files.filter(isKnown);
  if (known.length > 0) return known;
  throw new InputError([`${path}:1: expected files to read (${KINDS}), found none`]);
}

function* filesUnder(folder: string): Generator<string> {
  for (const entry of entriesOf(folder)) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (entry.isFile()) yield path;
  }
}

function isKnown(file: string): boolean {
  const kind = extname(file).toLowerCase();
  return kind === ROWS || Object.hasOwn(READERS, kind);
}

/** @returns the file's passages, or lines that say what is wrong with it. */
export async function readDocument(file: string): Promise<ReadDocument | { faults: string[] }> {
  const kind = extname(file).toLowerCase();
  if (kind === ROWS) return readTranscriptRows(file);
  if (statSync(file).size > DEFAULT_LIMITS.file) {
    return {
      faults: [formatFault({ file, line: 1, message: 'expected at most 500 MB in a file' })],
    };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    return READERS[kind]!(text);
  } catch (error) {
    const isEncoding = error instanceof TypeError;
    const message = isEncoding ? 'expected text in UTF-8' : (error as Error).message;
    return { faults: [formatFault({ file, line: 1, message })] };
  }
}

/** Rows as `annotate` reads them. Their own numbers are not those of the file's lines. */
async function readTranscriptRows(file: string): Promise<ReadDocument | { faults: string[] }> {
  const { rows, faults } = await readRows(file, transcriptRows);
  if (faults.count > 0) return { faults: faults.format() };
  return rows.map(({ line, speaker, text }) => {
    const placed = new PlacedText();
    placed.add(text, line);
    return { placed, kind: 'speech', ...(speaker && { speaker }) };
  });
}
