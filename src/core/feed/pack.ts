import * as v from 'valibot';
import { slug, text } from '../claim/primitives.ts';
import { FeedFault } from './fault.ts';
import { LONGEST_LINE, readLine, type RecordKey } from './records.ts';
import { cutIntoShards, type Shard } from './state.ts';

/** The version of the format of packs. */
export const PACK_FORMAT = 1;

/** No feed holds more, whatever it says. */
export const MOST_RECORDS = 1_000_000;
export const MOST_PACK_BYTES = 1024 * 1024 * 1024;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = (most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most));

/** The first line of a pack: whose it is and what it leads to. A delta names where it starts. */
const headerSchema = v.object({
  format: v.literal(PACK_FORMAT),
  publisher: slug,
  name: text(80),
  /** The digest of all records, once this is taken over. */
  state: digest,
  /** Lines after this one. */
  records: count(MOST_RECORDS),
  from: v.exactOptional(digest),
});
export type PackHeader = v.InferOutput<typeof headerSchema>;

export interface Pack {
  header: PackHeader;
  shards: Map<number, Shard>;
}

export interface Delta {
  header: PackHeader;
  /** Lines to put in; `null` takes the record out. */
  changes: Map<RecordKey, string | null>;
}

/**
 * Reads a full pack, uncompressed.
 * @throws FeedFault `malformed`.
 */
export async function readPack(chunks: AsyncIterable<Uint8Array>, where: string): Promise<Pack> {
  const { header, lines } = await readLines(chunks, where);
  if (header.from !== undefined || lines.some(({ isRemoval }) => isRemoval)) {
    throw new FeedFault('malformed', where, 'expected a full pack, found a delta');
  }
  return { header, shards: cutIntoShards(lines) };
}

/**
 * Reads a delta, uncompressed.
 * @throws FeedFault `malformed`.
 */
export async function readDelta(chunks: AsyncIterable<Uint8Array>, where: string): Promise<Delta> {
  const { header, lines } = await readLines(chunks, where);
  if (header.from === undefined) throw new FeedFault('malformed', where, 'expected a delta');
  const changes = new Map(lines.map((line) => [line.key, line.isRemoval ? null : line.text]));
  return { header, changes };
}

/** A pack's text, line by line. The records come in the order of their keys. */
export function* writePack(
  header: Omit<PackHeader, 'format'>,
  lines: Iterable<string>,
): Generator<string> {
  yield `${JSON.stringify({ format: PACK_FORMAT, ...header })}\n`;
  for (const line of lines) yield `${line}\n`;
}

async function readLines(chunks: AsyncIterable<Uint8Array>, where: string) {
  let header: PackHeader | undefined;
  const lines: { key: RecordKey; text: string; isRemoval: boolean }[] = [];
  for await (const text of splitLines(chunks, where)) {
    if (!header) {
      header = readHeader(text, where);
      continue;
    }
    const line = readLine(text);
    if (!line) {
      throw new FeedFault('malformed', where, `line ${lines.length + 2}: expected a record`);
    }
    if (lines.length > 0 && lines.at(-1)!.key >= line.key) {
      throw new FeedFault('malformed', where, `line ${lines.length + 2}: expected keys in order`);
    }
    lines.push(line);
    if (lines.length > header.records) break;
  }
  if (!header) throw new FeedFault('malformed', where, 'expected a header, found nothing');
  if (lines.length !== header.records) {
    throw new FeedFault('malformed', where, `expected ${header.records} records`);
  }
  return { header, lines };
}

function readHeader(line: string, where: string): PackHeader {
  try {
    return v.parse(headerSchema, JSON.parse(line));
  } catch {
    throw new FeedFault('malformed', where, 'line 1: expected the header of a pack');
  }
}

/** Lines of UTF-8, each ended by a line feed. */
async function* splitLines(chunks: AsyncIterable<Uint8Array>, where: string) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  try {
    for await (const chunk of chunks) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = parts.pop()!;
      yield* parts;
      if (rest.length > LONGEST_LINE) throw new FeedFault('malformed', where, 'a line is too long');
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FeedFault('malformed', where, 'expected UTF-8');
  }
  if (rest !== '') throw new FeedFault('malformed', where, 'the last line does not end');
}
