import { createHash } from 'node:crypto';
import type { Collection } from '../core/claim/collection.ts';
import { buildIndex } from '../core/match/build.ts';
import { formatFault } from './fault.ts';
import { readCollection, withoutDrafts } from './read-collection.ts';

/** What the extension carries: its claims, their index, and a name for just these two. */
export interface Bundle {
  publisher: string;
  collection: string;
  index: Uint8Array<ArrayBuffer>;
  /** SHA-256 over both, in hex. */
  digest: string;
}

/**
 * Reads a folder of claims and makes the bundle of it. Their examples are tried by `onrecord check` and by
 * a test: that takes the reader of meaning, and longer than a build may.
 * @throws Error with a line for each fault: `file:line: what was expected`.
 */
export function makeBundle(folder: string): Bundle {
  const { collection, faults } = readCollection(folder);
  if (faults.length > 0) {
    throw new Error(`The claims have faults:\n${faults.map(formatFault).join('\n')}`);
  }
  return bundleOf(withoutDrafts(collection));
}

function bundleOf(collection: Collection): Bundle {
  // Examples are evidence where meaning is read: they come along.
  const json = JSON.stringify(collection);
  const index = buildIndex(collection);
  const digest = createHash('sha256').update(json).update(index).digest('hex');
  return { publisher: collection.publisher, collection: json, index, digest };
}
