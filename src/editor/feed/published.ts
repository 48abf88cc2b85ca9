import { hasDigest } from '../../core/feed/crypto.ts';
import type { FeedFetch } from '../../core/feed/fetching/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import type { Metadata } from '../../core/feed/metadata.ts';
import { readDelta, readPack } from '../../core/feed/pack.ts';
import { readLine } from '../../core/feed/records.ts';
import { linesOf } from '../../core/feed/state.ts';
import { readTargets, targetPath, type FullInfo, type Named } from '../../core/feed/targets.ts';
import type { Trusted } from '../../core/feed/trusted.ts';
import { updateTrust } from '../../core/feed/update.ts';
import { stateOf, type RecordLines } from '../../core/feed/writing/changes.ts';
import type { EarlierDelta, LastRelease } from '../../core/feed/writing/release.ts';
import { silent } from '../progress.ts';
import { nodeCrypto } from './crypto.ts';
import { unzipped } from './gunzip.ts';
import { rootPath } from './keys/root.ts';
import { fetchFrom, type FeedStorage } from './storage.ts';
import { nodeWait } from './wait.ts';

export const TIMESTAMP = 'metadata/timestamp.json';

/** What is published, as a reader would find it. */
export interface Published {
  trusted: Required<Trusted>;
  /** The newest root that is published: the one that readers check by. */
  newestRoot: Metadata<'root'>;
  /** The tag of the timestamp that was read. */
  tag: string;
}

/** A version that is published, with its records and the deltas that lead to it. */
export interface PublishedRelease extends LastRelease {
  info: FullInfo;
}

/** Bytes that are read in well below a second. */
const PIECE = 1024 * 1024;

/** By this clock nothing has run out: what has can still be published anew. */
const NO_CLOCK = new Date(0);

/**
 * Reads what is published, by the reader's own rules, but that it may have run out.
 * @param roots those of its owners, first to last, of which the last may not be published yet.
 * @returns `undefined` when nothing is published yet.
 * @throws FeedFault when it is not what the keys' owners have signed.
 */
export async function readPublished(
  storage: FeedStorage,
  roots: readonly Metadata<'root'>[],
): Promise<Published | undefined> {
  if (!(await storage.read(TIMESTAMP))) return undefined;
  const start = await newestOf(roots, storage);
  let newestRoot = start;
  let tag = '';
  const read = async (fetch: FeedFetch, root: Metadata<'root'>) => {
    const trusted = await updateTrust(
      { root },
      {
        fetch,
        crypto: nodeCrypto,
        wait: nodeWait,
        now: NO_CLOCK,
        save: ({ root }, timestampTag) => {
          if (root.signed.version > newestRoot.signed.version) newestRoot = root;
          tag = timestampTag ?? tag;
          return Promise.resolve();
        },
      },
    );
    return { trusted, newestRoot, tag };
  };
  const fetch = fetchFrom(storage);
  try {
    return await read(fetch, start);
  } catch (error) {
    // A publisher that was stopped between a new root and what its keys sign leaves the rest signed
    // by the keys before.
    const before = newestRoot.signed.version - 1;
    if (!(error instanceof FeedFault) || error.kind !== 'signature' || before < 1) throw error;
    return read(withRootsUpTo(before, fetch), roots[before - 1] ?? start);
  }
}

/** The newest of our roots that is published: those before it are ours as well, and not read again. */
async function newestOf(
  roots: readonly Metadata<'root'>[],
  storage: FeedStorage,
): Promise<Metadata<'root'>> {
  for (const root of roots.toReversed()) {
    const file = await storage.read(rootPath(root.signed.version));
    if (file && Buffer.from(file.bytes).equals(root.bytes)) return root;
  }
  return roots[0]!;
}

function withRootsUpTo(last: number, fetch: FeedFetch): FeedFetch {
  return (path, tag) => {
    const version = /^metadata\/(\d+)\.root\.json$/.exec(path)?.[1];
    return Number(version) > last ? Promise.resolve('missing') : fetch(path, tag);
  };
}

/**
 * Reads the records of what is published. A delta that cannot be read is left out.
 * @throws FeedFault
 */
export async function readRelease(
  storage: FeedStorage,
  { trusted }: Published,
  tell = silent,
): Promise<PublishedRelease> {
  const { full, deltas } = readTargets(trusted.targets);
  const { shards } = await readPack(piecesOf(await readTarget(storage, full), tell), full.name);
  const lines = [...shards.values()].flatMap(linesOf);
  const records = new Map(lines.map((line) => [readLine(line)!.key, line]));
  if ((await stateOf(records, nodeCrypto)) !== full.info.state) {
    throw new FeedFault('mismatch', full.name, 'its records are not those that were signed for');
  }
  const earlier = deltas.filter(({ info }) => info.to === full.info.state);
  const read = await Promise.all(earlier.map((delta) => readEarlier(storage, delta)));
  return {
    info: full.info,
    state: full.info.state,
    records: records satisfies RecordLines,
    deltas: read.filter((delta) => delta !== undefined),
  };
}

async function readEarlier(
  storage: FeedStorage,
  delta: Named<{ from: string; bytes: number }>,
): Promise<EarlierDelta | undefined> {
  try {
    const { changes } = await readDelta(piecesOf(await readTarget(storage, delta)), delta.name);
    return { from: delta.info.from, changes };
  } catch (error) {
    if (error instanceof FeedFault) return undefined;
    throw error;
  }
}

async function readTarget(storage: FeedStorage, named: Named<{ bytes: number }>) {
  const { name, target, info } = named;
  const file = await storage.read(targetPath(named));
  if (!file) throw new FeedFault('unreachable', name, 'it is not there');
  if (!(await hasDigest(file.bytes, target.hashes.sha256, nodeCrypto))) {
    throw new FeedFault('mismatch', name, 'not the file that the signed metadata names');
  }
  return unzipped(file.bytes, info.bytes).catch((error: unknown): never => {
    throw new FeedFault('malformed', name, error instanceof Error ? error.message : 'no gzip');
  });
}

/** Bytes in pieces, so that it is told that the reading of many goes on. */
async function* piecesOf(bytes: Uint8Array, tell = silent) {
  for (let at = 0; at < bytes.length; at += PIECE) {
    tell('reading what is published');
    yield await Promise.resolve(bytes.subarray(at, at + PIECE));
  }
}
