import type { FeedCrypto } from './crypto.ts';
import { hexOf } from './hex.ts';
import { readLine, type RecordKey } from './records.ts';

/**
 * What a feed holds is cut into shards by its keys, so that a change touches few of them, and has one
 * digest over the digests of all: two that hold the same records have the same digest, whether they
 * came at once or change by change.
 */
export const SHARDS = 4096;
const DIGEST_BYTES = 32;

/** The shard of what claims have in common: their people, events and scales. */
export const SHARED_SHARD = 0;

/** The shard of a key; claims are spread over all but the first (FNV-1a, 32 bits). */
export function shardOf(key: RecordKey): number {
  if (!/^(?:claim|imported)\//.test(key)) return SHARED_SHARD;
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return 1 + ((hash >>> 0) % (SHARDS - 1));
}

/** A shard's text: the lines of its records in the order of their keys, each with its end. */
export type Shard = string;

/** Records' lines by shard. The lines of one shard come in the order of their keys. */
export function cutIntoShards(
  lines: Iterable<{ key: RecordKey; text: string }>,
): Map<number, Shard> {
  return new Map(shardsOf(lines));
}

/** The same one after the other, so that not all of them need to be held. */
export function* shardsOf(
  lines: Iterable<{ key: RecordKey; text: string }>,
): Generator<[number, Shard]> {
  const parts = new Map<number, string[]>();
  for (const { key, text } of lines) {
    const shard = shardOf(key);
    const part = parts.get(shard);
    if (part) part.push(text);
    else parts.set(shard, [text]);
  }
  for (const [shard, part] of parts) yield [shard, `${part.join('\n')}\n`];
}

/** The lines of a shard. */
export function linesOf(shard: Shard): string[] {
  return shard.split('\n').slice(0, -1);
}

/** A shard with some records put in and others (`null`) taken out. */
export function changeShard(shard: Shard, changes: ReadonlyMap<RecordKey, string | null>): Shard {
  const lines = new Map(linesOf(shard).map((line) => [readLine(line)?.key ?? '', line]));
  for (const [key, line] of changes) {
    if (line === null) lines.delete(key);
    else lines.set(key, line);
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, line]) => `${line}\n`).join('');
}

/** The digests of all shards, one after the other; those that hold nothing are zero. */
export type ShardDigests = Uint8Array<ArrayBuffer>;

/** The digests of `SHARDS` shards that all hold nothing. */
export function noDigests(): ShardDigests {
  return new Uint8Array(SHARDS * DIGEST_BYTES);
}

/** The digests after some shards have changed. */
export async function changeDigests(
  digests: ShardDigests,
  changed: Iterable<readonly [number, Shard]>,
  { sha256 }: Pick<FeedCrypto, 'sha256'>,
): Promise<ShardDigests> {
  const next = digests.slice();
  const encoder = new TextEncoder();
  for (const [shard, text] of changed) {
    const digest = text === '' ? new Uint8Array(DIGEST_BYTES) : await sha256(encoder.encode(text));
    next.set(digest, shard * DIGEST_BYTES);
  }
  return next;
}

/** The digest of all that is held, in hex. */
export async function stateDigest(
  digests: ShardDigests,
  { sha256 }: Pick<FeedCrypto, 'sha256'>,
): Promise<string> {
  return hexOf(await sha256(digests));
}
