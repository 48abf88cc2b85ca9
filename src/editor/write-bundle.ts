import { createHash } from 'node:crypto';
import type { Collection } from '../core/claim/collection.ts';
import { buildIndex } from '../core/match/build.ts';
import { checkExamples } from './check/check-examples.ts';
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
 * Reads and checks a folder of claims and makes the bundle of it.
 * @throws Error with a line for each fault: `file:line: what was expected`.
 */
export function makeBundle(folder: string): Bundle {
  const { collection, claims, faults } = readCollection(folder);
  const all = [...faults, ...checkExamples(collection, claims)];
  if (all.length > 0) {
    throw new Error(`The claims have faults:\n${all.map(formatFault).join('\n')}`);
  }
  return bundleOf(withoutDrafts(collection));
}

function bundleOf(collection: Collection): Bundle {
  // Examples are editors' tests: readers need no copy of them.
  const lean = collection.claims.map((claim) => ({
    ...claim,
    examples: { matches: [], misses: [] },
  }));
  const json = JSON.stringify({ ...collection, claims: lean });
  const index = buildIndex(collection);
  const digest = createHash('sha256').update(json).update(index).digest('hex');
  return { publisher: collection.publisher, collection: json, index, digest };
}
