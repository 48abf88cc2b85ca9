import { resolve } from 'node:path';
import { checkExamples } from './check-examples.ts';
import { formatFault } from './fault.ts';
import { readCollection } from './read-collection.ts';

/**
 * `onrecord check [FILES]`: reads the whole collection and reports the faults of the files named,
 * or of all. Returns the exit code.
 */
export function check(folder: string, files: string[], print: (line: string) => void): number {
  const { collection, claims, faults } = readCollection(folder);
  const wanted = new Set(files.map((file) => resolve(file)));
  const isWanted = (file: string) => wanted.size === 0 || wanted.has(resolve(file));
  const chosen = claims.filter(({ yaml }) => isWanted(yaml.file));
  const all = [
    ...faults.filter(({ file }) => isWanted(file)),
    ...checkExamples(collection, chosen),
  ];
  for (const fault of all) print(formatFault(fault));
  const drafts = chosen.filter(({ claim }) => claim.draft).length;
  print(`${chosen.length} claims read (${drafts} drafts), ${all.length} faults`);
  return all.length > 0 ? 1 : 0;
}
