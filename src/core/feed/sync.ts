import { hasDigest } from './crypto.ts';
import { ask, readBody } from './fetching/download.ts';
import { FeedFault } from './fault.ts';
import { readDelta, readPack, type PackHeader } from './pack.ts';
import {
  changeDigests,
  changeShard,
  noDigests,
  shardOf,
  stateDigest,
  type Shard,
  type ShardDigests,
} from './state.ts';
import { readTargets, targetPath, type FullInfo, type Named } from './targets.ts';
import type { Trusted } from './trusted.ts';
import { updateTrust, type UpdatePort } from './update.ts';

/** What is held of a feed. */
export interface HeldState {
  state: string;
  digests: ShardDigests;
}

/** Where a feed's records are kept. Each change is all or nothing. */
export interface FeedStore {
  /** What is held; `undefined` when there is nothing, or nothing whole. */
  held(): Promise<HeldState | undefined>;
  shards(numbers: readonly number[]): Promise<Map<number, Shard>>;
  /** Takes over a full pack. */
  replace(next: HeldState, shards: ReadonlyMap<number, Shard>): Promise<void>;
  /**
   * Takes over changed shards; those that are empty go.
   * @param from the state that it starts from: if another one is held by now, nothing is changed.
   * @returns whether it was changed.
   */
  change(from: string, next: HeldState, shards: ReadonlyMap<number, Shard>): Promise<boolean>;
}

export interface SyncPort extends UpdatePort {
  store: FeedStore;
  /** Uncompresses gzip. Rejects what is none. */
  gunzip(bytes: Uint8Array<ArrayBuffer>): AsyncIterable<Uint8Array>;
  /** The publisher that this feed was taken for; another one's packs are refused. */
  publisher?: string;
}

/** What a sync came to. */
export interface Synced {
  trusted: Required<Trusted>;
  /** What the publisher signed of the claims that are held now. */
  info: FullInfo;
  /** How they came: they were `held`, by a `delta`, or in `full`. */
  by: 'held' | 'delta' | 'full';
  /** The shards that are others now; all, after a full pack. */
  changed: 'all' | number[];
}

/**
 * Brings a feed up to date: its metadata first, then its records, by a delta where one leads from
 * what is held. Whatever fails, what is held stays whole.
 * @throws FeedFault
 */
export async function syncFeed(trusted: Trusted, port: SyncPort): Promise<Synced> {
  const updated = await updateTrust(trusted, port);
  const { full, deltas } = readTargets(updated.targets);
  const { info } = full;
  if (port.publisher !== undefined && info.publisher !== port.publisher) {
    throw new FeedFault('publisher', full.name, `expected claims of ${port.publisher}`);
  }
  const held = await port.store.held();
  const done = (by: Synced['by'], changed: Synced['changed']): Synced => ({
    trusted: updated,
    info,
    by,
    changed,
  });
  if (held?.state === info.state) return done('held', []);
  const delta = held && deltas.find(({ info }) => info.from === held.state);
  if (held && delta?.info.to === info.state) {
    const changed = await takeDelta(held, delta, info, port);
    if (changed) return done('delta', changed);
  }
  await takeFull(full, port);
  return done('full', 'all');
}

/** @returns the shards that changed; `undefined` when it does not lead where it should. */
async function takeDelta(
  held: HeldState,
  delta: Named<{ bytes: number }>,
  info: FullInfo,
  port: SyncPort,
): Promise<number[] | undefined> {
  try {
    const { header, changes } = await readDelta(unpacked(delta, port), delta.name);
    checkHeader(header, { ...info, from: held.state }, delta.name);
    const byShard = new Map<number, Map<string, string | null>>();
    for (const [key, line] of changes) {
      const shard = shardOf(key);
      const part = byShard.get(shard) ?? new Map<string, string | null>();
      byShard.set(shard, part.set(key, line));
    }
    const before = await port.store.shards([...byShard.keys()]);
    const changed = new Map<number, Shard>();
    for (const [shard, part] of byShard) {
      changed.set(shard, changeShard(before.get(shard) ?? '', part));
    }
    const digests = await changeDigests(held.digests, changed, port.crypto);
    const state = await stateDigest(digests, port.crypto);
    if (state !== info.state) return undefined;
    port.signal?.throwIfAborted();
    const isTaken = await port.store.change(held.state, { state, digests }, changed);
    return isTaken ? [...changed.keys()] : undefined;
  } catch (error) {
    // A delta is a shortcut: whatever is wrong with it, the full pack may be right.
    if (error instanceof FeedFault) return undefined;
    throw error;
  }
}

async function takeFull(full: Named<FullInfo>, port: SyncPort): Promise<void> {
  const { header, shards } = await readPack(unpacked(full, port), full.name);
  const { publisher, name, state: wanted, records } = full.info;
  checkHeader(header, { publisher, name, state: wanted }, full.name);
  if (header.records !== records) {
    throw new FeedFault('mismatch', full.name, `expected ${records} records`);
  }
  const digests = await changeDigests(noDigests(), shards, port.crypto);
  const state = await stateDigest(digests, port.crypto);
  if (state !== full.info.state) {
    throw new FeedFault('mismatch', full.name, 'its records are not those that were signed for');
  }
  port.signal?.throwIfAborted();
  await port.store.replace({ state, digests }, shards);
}

/** The pack's own first line agrees with what was signed about it. */
function checkHeader(
  header: PackHeader,
  { publisher, name, state, from }: Omit<PackHeader, 'format' | 'records'>,
  where: string,
): void {
  const isMeant =
    header.publisher === publisher &&
    header.name === name &&
    header.state === state &&
    header.from === from;
  if (isMeant) return;
  throw new FeedFault('mismatch', where, 'its header is not what was signed for');
}

/** A target's bytes, checked before anything is made of them, and uncompressed up to their bound. */
async function* unpacked(named: Named<{ bytes: number }>, port: SyncPort) {
  const { name, target, info } = named;
  const answer = await ask(targetPath(named), port);
  if (answer === 'missing' || answer === 'unchanged') {
    throw new FeedFault('unreachable', name, 'it is not there');
  }
  const bytes = await readBody(answer.body, { ...port, most: target.length, where: name });
  if (
    bytes.length !== target.length ||
    !(await hasDigest(bytes, target.hashes.sha256, port.crypto))
  ) {
    throw new FeedFault('mismatch', name, 'not the file that the signed metadata names');
  }
  for await (const piece of bounded(port.gunzip(bytes), info.bytes, name)) {
    port.signal?.throwIfAborted();
    yield piece;
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, most: number, where: string) {
  let length = 0;
  const next = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const step = await next.next().catch((): never => {
        throw new FeedFault('malformed', where, 'expected gzip');
      });
      if (step.done) return;
      length += step.value.length;
      if (length > most) throw new FeedFault('too-large', where, `expected ${most} bytes`);
      yield step.value;
    }
  } finally {
    await next.return?.().catch(() => undefined);
  }
}
