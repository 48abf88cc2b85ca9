import { createReadStream } from 'node:fs';
import { InputError } from '../fault.ts';
import { statOf, unreadable } from '../files/file-error.ts';
import type { Io } from '../io.ts';
import { bytesInWords } from '../lines.ts';
import { printable } from '../printable.ts';
import { openWeb, type Patience } from './web-source.ts';

/** What a source holds, as it came. */
export interface Source {
  bytes: AsyncIterable<Uint8Array>;
  /** The encoding that its host names. */
  charset?: string;
}

/** Most bytes of a page or a feed. */
const MOST_BYTES = 4_000_000_000;

/**
 * Opens a file, or an address on the web.
 * @throws InputError when there is none.
 */
export async function openSource(
  name: string,
  io: Pick<Io, 'err'>,
  patience?: Patience,
): Promise<Source> {
  const source = /^https?:/i.test(name) ? await openWeb(name, io, patience) : openFile(name);
  return { ...source, bytes: bounded(source.bytes, name) };
}

function openFile(file: string): Source {
  const there = statOf(file);
  if (!there) throw new InputError([`${file}:1: expected a file, found none`]);
  if (there.isDirectory()) throw new InputError([`${file}:1: expected a file, found a folder`]);
  return { bytes: fromFile(file) };
}

async function* fromFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function* bounded(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) {
      throw new InputError([`${printable(name)}: expected at most ${bytesInWords(MOST_BYTES)}`]);
    }
    yield piece;
  }
}
