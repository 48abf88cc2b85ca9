import { createReadStream } from 'node:fs';
import { whyUnreadable } from './files/file-error.ts';

/** What is read of one file before it is refused. */
export interface Limits {
  /** Bytes of one line, without its end. */
  line: number;
  /** Bytes of the whole file. */
  file: number;
}

/** One line of a file, or why it was not read. */
export type Line = { line: number } & ({ bytes: Uint8Array } | { fault: string });

const NEWLINE = 0x0a;
const MEGABYTE = 1_000_000;

export const DEFAULT_LIMITS: Limits = { line: MEGABYTE, file: 500 * MEGABYTE };

/** Of files that are read line by line and never held as a whole. */
export const IN_PASSING: Limits = { line: MEGABYTE, file: Infinity };

/**
 * The lines of a file, in order and counted from 1. No more than one line is held: of a longer one
 * than allowed the rest is passed over. A file that cannot be read gives one fault and ends.
 */
export async function* readLines(file: string, limits = DEFAULT_LIMITS): AsyncGenerator<Line> {
  let line = 1;
  try {
    let pending = new PendingLine(limits.line);
    let read = 0;
    for await (const data of createReadStream(file)) {
      const chunk = data as Uint8Array;
      read += chunk.length;
      if (read > limits.file) {
        yield { line, fault: `expected at most ${bytesInWords(limits.file)} in a file` };
        return;
      }
      let from = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        pending.add(chunk.subarray(from, end));
        yield { line, ...pending.close() };
        pending = new PendingLine(limits.line);
        line += 1;
        from = end + 1;
      }
      pending.add(chunk.subarray(from));
    }
    if (!pending.isEmpty) yield { line, ...pending.close() };
  } catch (error) {
    yield { line, fault: whyUnreadable(error) };
  }
}

/** The bytes of a line so far, up to a limit. */
class PendingLine {
  #chunks: Uint8Array[] = [];
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(chunk: Uint8Array): void {
    this.#length += chunk.length;
    if (this.#length > this.#limit) this.#chunks = [];
    else if (chunk.length > 0) this.#chunks.push(chunk);
  }

  close(): { bytes: Uint8Array } | { fault: string } {
    if (this.#length > this.#limit) {
      const found = bytesInWords(this.#length);
      return { fault: `expected at most ${bytesInWords(this.#limit)} on a line, found ${found}` };
    }
    const [first] = this.#chunks;
    return { bytes: this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks) };
  }
}

/** A size as people read it: `1.5 MB`. */
export function bytesInWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${bytes.toLocaleString('en')} bytes`;
  const megabytes = (bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: 1 });
  return `${megabytes} MB`;
}
