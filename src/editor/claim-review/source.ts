import { createReadStream, existsSync } from 'node:fs';
import { InputError } from '../fault.ts';

/** Most bytes of a page or a feed. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024;
/** A host that sends nothing for so long is left, in milliseconds. */
const PATIENCE = 30_000;

/**
 * The bytes of a file, or of an address on the web.
 * @throws InputError when there are none
 */
export async function* readSource(source: string): AsyncGenerator<Uint8Array> {
  const pieces = /^https?:/i.test(source) ? fromWeb(source) : fromFile(source);
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new InputError([`${source}: expected at most 4 GB`]);
    yield piece;
  }
}

function fromFile(file: string): AsyncIterable<Uint8Array> {
  if (!existsSync(file)) throw new InputError([`${file}:1: expected a file, found none`]);
  return createReadStream(file) as AsyncIterable<Uint8Array>;
}

async function* fromWeb(address: string): AsyncGenerator<Uint8Array> {
  const isSafe = /^https:\/\/|^http:\/\/127\.0\.0\.1[:/]/i.test(address);
  if (!isSafe) throw new InputError([`${address}: expected an https:// address`]);
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => abort.abort(), PATIENCE);
  };
  try {
    wait();
    const response = await fetch(address, { signal: abort.signal });
    if (!response.ok || !response.body) {
      throw new InputError([`${address}: the host answered ${response.status}`]);
    }
    for await (const piece of response.body) {
      wait();
      yield piece;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = abort.signal.aborted ? `nothing came in ${PATIENCE / 1000} s` : String(error);
    throw new InputError([`${address}: ${why}`]);
  } finally {
    clearTimeout(timer);
  }
}
