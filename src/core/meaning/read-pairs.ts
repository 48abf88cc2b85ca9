import type { Pair, PairReader } from './types.ts';

/** A reader of pairs has stopped, or given what no reading is. */
export class NotRead extends Error {
  override name = 'NotRead';
}

/**
 * Has pairs read by a reader that may be any.
 * @returns a finite number for each pair
 * @throws NotRead
 */
export async function readPairs(reader: PairReader, pairs: readonly Pair[]): Promise<Float32Array> {
  const odds = await read(reader, pairs);
  if (odds.length === pairs.length && odds.every(Number.isFinite)) return odds;
  throw new NotRead(`${pairs.length} pairs were read, not each with a finite number`);
}

async function read(reader: PairReader, pairs: readonly Pair[]): Promise<Float32Array> {
  try {
    return await reader.read(pairs);
  } catch (cause) {
    throw new NotRead('the reader of pairs has stopped', { cause });
  }
}
