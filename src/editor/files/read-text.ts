import { readFileSync, statSync } from 'node:fs';
import type { Fault } from '../fault.ts';
import { bytesInWords } from '../lines.ts';
import { whyUnreadable } from './file-error.ts';

/**
 * Reads a text file of an editor's whole, in UTF-8.
 * @param most bytes that are taken
 * @returns the text, or what is wrong with the file
 */
export function readText(file: string, most: number): { text: string } | { fault: Fault } {
  const fault = (message: string, line = 1) => ({ fault: { file, line, message } });
  let bytes: Uint8Array;
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return fault('expected a file, found a folder');
    if (!stats.isFile()) return fault('expected a file, found a device');
    if (stats.size > most) {
      return fault(`expected at most ${bytesInWords(most)}, found ${bytesInWords(stats.size)}`);
    }
    bytes = readFileSync(file);
  } catch (error) {
    return fault(whyUnreadable(error));
  }
  const text = decoded(bytes);
  return text === undefined ? fault('expected text in UTF-8', brokenLine(bytes)) : { text };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is no UTF-8: no character goes over the end of a line. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    if (decoded(bytes.subarray(from, to)) === undefined) return line;
    from = to + 1;
  }
  return 1;
}
