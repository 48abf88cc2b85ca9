import { resolve } from 'node:path';
import { checkExamples } from './check-examples.ts';
import { formatFault, type Fault } from './fault.ts';
import { readImportedClaims } from './imported-claims.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { readCollection, type ReadClaim } from './read-collection.ts';

/**
 * `onrecord check [FILES]`: reads the whole collection and reports the faults of the files named,
 * or of all. Returns the exit code.
 */
export async function check(
  folder: string,
  files: string[],
  print: (line: string) => void,
): Promise<number> {
  const { collection, claims, faults } = readCollection(folder);
  const wanted = new Set(files.map((file) => resolve(file)));
  const isWanted = ({ file }: { file: string }) => wanted.size === 0 || wanted.has(resolve(file));
  const chosen = claims.filter(({ yaml }) => isWanted(yaml));
  const imported = await checkImported(folder, claims);
  const all = [
    ...faults.filter(isWanted),
    ...checkExamples(collection, chosen),
    ...imported.faults.filter(isWanted),
  ];
  const alike = nearDuplicates(claims, chosen);
  for (const fault of [...all, ...alike]) print(formatFault(fault));
  const drafts = chosen.filter(({ claim }) => claim.draft).length;
  const others = imported.lines.filter(isWanted).reduce((sum, { count }) => sum + count, 0);
  const counted = others > 0 ? `, ${others} imported ones` : '';
  const told = alike.length > 0 ? `, ${alike.length} look like another claim` : '';
  print(`${chosen.length} claims read (${drafts} drafts)${counted}, ${all.length} faults${told}`);
  return all.length > 0 ? 1 : 0;
}

/** What is wrong in `imported/*.jsonl`, and how many claims each of its files holds. */
async function checkImported(folder: string, claims: readonly ReadClaim[]) {
  const faults: Fault[] = [];
  const first = new Map(claims.map(({ claim, yaml }) => [claim.id, yaml.file]));
  const counts = new Map<string, number>();
  for await (const read of readImportedClaims(folder, (fault) => faults.push(fault))) {
    const { claim, file, line } = read;
    counts.set(file, (counts.get(file) ?? 0) + 1);
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, `${file}:${line}`);
    else faults.push({ file, line, message: `id: "${claim.id}" is taken by ${earlier}` });
  }
  return { faults, lines: [...counts].map(([file, count]) => ({ file, count })) };
}
