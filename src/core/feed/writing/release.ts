import type { FeedCrypto } from '../crypto.ts';
import { hexOf } from '../hex.ts';
import type { CheckedTarget } from '../metadata.ts';
import { writePack, type PackHeader } from '../pack.ts';
import { deltaName, FULL_TARGET, type DeltaInfo, type FullInfo } from '../targets.ts';
import {
  changesBetween,
  composed,
  deltaLines,
  packLines,
  stateOf,
  type Changes,
  type RecordLines,
} from './changes.ts';

/**
 * Most deltas that a release offers. Together with the last one they reach back so many releases;
 * a reader who was away for longer fetches the full pack.
 */
export const MOST_DELTAS = 24;

/** A delta of an earlier release: it leads to the state of that release. */
export interface EarlierDelta {
  from: string;
  changes: Changes;
}

/** The release before. */
export interface LastRelease {
  state: string;
  records: RecordLines;
  /** Newest first. */
  deltas: readonly EarlierDelta[];
}

/** A file of a release, named and described as the targets metadata does it. */
export interface ReleaseFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  target: CheckedTarget;
}

export interface Release {
  state: string;
  /** The full pack first, then the deltas, newest first. */
  files: ReleaseFile[];
}

export interface ReleasePort {
  crypto: Pick<FeedCrypto, 'sha256'>;
  /** Compresses a text that comes in pieces: as a whole it may be longer than a string can be. */
  gzip(pieces: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is signed about a full pack beside what follows from its records. */
export type ReleaseInfo = Pick<FullInfo, 'publisher' | 'name' | 'commit' | 'live'>;

/**
 * Makes what a version of a feed consists of: the full pack, and deltas that lead to it from each of
 * the latest versions in one step, while they are less than half as large.
 */
export async function makeRelease(
  records: RecordLines,
  info: ReleaseInfo,
  last: LastRelease | undefined,
  port: ReleasePort,
): Promise<Release> {
  const state = await stateOf(records, port.crypto);
  const header = { publisher: info.publisher, name: info.name, state };
  const lines = packLines(records);
  const count = { records: lines.length };
  const full = await makeFile(FULL_TARGET, { ...header, ...count }, lines, port, (bytes) => ({
    ...info,
    ...count,
    state,
    bytes,
  }));
  const files = [full];
  for (const { from, changes } of last ? leadingTo(records, last) : []) {
    if (from === state || files.length > MOST_DELTAS) continue;
    const delta = await makeDelta({ ...header, from }, changes, port);
    // An older one is larger still: it starts from less.
    if (delta.bytes.length * 2 >= full.bytes.length) break;
    files.push(delta);
  }
  return { state, files };
}

/** The changes from the last version, and from those before it. */
function leadingTo(records: RecordLines, last: LastRelease): EarlierDelta[] {
  const newest = changesBetween(last.records, records);
  const earlier = last.deltas.map(({ from, changes }) => ({
    from,
    changes: composed(changes, newest),
  }));
  const all = [{ from: last.state, changes: newest }, ...earlier];
  return all.filter(({ from }, at) => all.findIndex((other) => other.from === from) === at);
}

async function makeDelta(
  header: Omit<PackHeader, 'format' | 'records'> & { from: string },
  changes: Changes,
  port: ReleasePort,
): Promise<ReleaseFile> {
  const lines = deltaLines(changes);
  const { from, state: to } = header;
  return makeFile(deltaName(from), { ...header, records: lines.length }, lines, port, (bytes) => {
    const info: DeltaInfo = { from, to, bytes };
    return info;
  });
}

async function makeFile(
  name: string,
  header: Omit<PackHeader, 'format'>,
  lines: readonly string[],
  port: ReleasePort,
  describe: (bytes: number) => FullInfo | DeltaInfo,
): Promise<ReleaseFile> {
  const text = new Text(writePack(header, lines));
  const bytes = await port.gzip(text.pieces());
  const hashes = { sha256: hexOf(await port.crypto.sha256(bytes)) };
  const custom = describe(text.bytes);
  return { name, bytes, target: { length: bytes.length, hashes, custom } };
}

/** Characters that are encoded at once. */
const PIECE = 64 * 1024;

/** A text that is encoded piece by piece, and how long it then is. */
class Text {
  /** Those of the pieces that were taken. */
  bytes = 0;
  readonly #lines: Iterable<string>;

  constructor(lines: Iterable<string>) {
    this.#lines = lines;
  }

  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    let piece = '';
    for (const line of this.#lines) {
      piece += line;
      if (piece.length < PIECE) continue;
      yield this.#encoded(piece);
      piece = '';
    }
    yield this.#encoded(piece);
  }

  #encoded(piece: string): Uint8Array<ArrayBuffer> {
    const bytes = new TextEncoder().encode(piece);
    this.bytes += bytes.length;
    return bytes;
  }
}
