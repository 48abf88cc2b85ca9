import type { RecordLines } from '../../core/feed/writing/changes.ts';
import { checkExamples, type CheckOptions } from '../check/check-examples.ts';
import { byFile } from '../claims-source.ts';
import { InputError, type Fault } from '../fault.ts';
import { silent } from '../progress.ts';
import { readCollection, type ReadClaim } from '../read-collection.ts';
import { readRecords } from './records.ts';

/** What a folder of claims publishes. */
export interface PublishedFolder {
  publisher: string;
  name: string;
  records: RecordLines;
  /** All claim files that were read, drafts among them. */
  claims: ReadClaim[];
}

/**
 * Reads and checks a folder of claims for publishing.
 * @param now decides which embargoes are over.
 * @throws InputError with all that is wrong in it: what has faults is not published.
 */
export async function readFolder(
  folder: string,
  now = new Date(),
  { meaning, tell = silent }: CheckOptions = {},
): Promise<PublishedFolder> {
  const read = readCollection(folder, tell);
  const { records, faults } = await readRecords(read, folder, now, tell);
  const { collection, claims } = read;
  const examples = await checkExamples(collection, claims, { meaning, tell });
  refuseFaults([...read.faults, ...examples, ...faults]);
  const { publisher, name = publisher } = collection;
  return { publisher, name, records, claims };
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  throw new InputError(byFile(faults).flatMap((list) => list.format()));
}
