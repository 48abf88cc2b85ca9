import type { FeedCrypto } from '../crypto.ts';
import { removalLine, type RecordKey } from '../records.ts';
import { changeDigests, noDigests, shardsOf, stateDigest } from '../state.ts';

/** Records by key, each the line that a pack has for it. */
export type RecordLines = ReadonlyMap<RecordKey, string>;

/** Lines to put in; `null` takes the record out. */
export type Changes = ReadonlyMap<RecordKey, string | null>;

/** The digest of a reader who holds just these records, in hex. */
export async function stateOf(
  records: RecordLines,
  crypto: Pick<FeedCrypto, 'sha256'>,
): Promise<string> {
  const lines = inOrder(records).map(([key, text]) => ({ key, text }));
  const digests = await changeDigests(noDigests(), shardsOf(lines), crypto);
  return stateDigest(digests, crypto);
}

/** What leads from one version to the next. */
export function changesBetween(before: RecordLines, after: RecordLines): Changes {
  const changes = new Map<RecordKey, string | null>();
  for (const [key, line] of after) if (before.get(key) !== line) changes.set(key, line);
  for (const key of before.keys()) if (!after.has(key)) changes.set(key, null);
  return changes;
}

/** Two changes, one after the other, as one. */
export function composed(earlier: Changes, later: Changes): Changes {
  return new Map([...earlier, ...later]);
}

/** The lines of a full pack, in their order. */
export function packLines(records: RecordLines): string[] {
  return inOrder(records).map(([, line]) => line);
}

/** The lines of a delta, in their order. */
export function deltaLines(changes: Changes): string[] {
  return inOrder(changes).map(([key, line]) => line ?? removalLine(key));
}

function inOrder<Line>(lines: ReadonlyMap<RecordKey, Line>): [RecordKey, Line][] {
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
}
