import { formatFault, InputError, type Fault } from '../fault.ts';
import { importedFiles, readImportedClaims } from '../imported-claims.ts';
import { inDigits, silent, type Tell } from '../progress.ts';
import { readCollection, type ReadClaim, type ReadCollection } from '../read-collection.ts';
import { checkExamples, type CheckOptions } from './check-examples.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { isAmong, type Wanted } from './wanted.ts';

/**
 * Reads a whole folder of claims and reports the faults of the files that are wanted.
 * @returns the exit code
 * @throws InputError for what is wanted and is no file that a folder of claims holds.
 */
export async function check(
  { folder, paths }: Wanted,
  print: (line: string) => void,
  { meaning, tell = silent }: CheckOptions = {},
): Promise<number> {
  const read = readCollection(folder, tell);
  const files = chosenFiles(read, folder, paths);
  const isWanted = ({ file }: { file: string }) => isAmong(file, paths);
  const chosen = read.claims.filter(({ yaml }) => isWanted(yaml));
  const imported = await checkImported(folder, read.claims, tell);
  const all = [
    ...read.faults.filter(isWanted),
    ...(await checkExamples(read.collection, chosen, { meaning, tell })),
    ...imported.faults.filter(isWanted),
  ];
  const alike = nearDuplicates(read.claims, chosen, tell);
  for (const fault of [...all, ...alike]) print(formatFault(fault));
  print(
    summary({
      files: paths.length > 0 ? files.length : 0,
      claims: chosen.length,
      drafts: chosen.filter(({ claim }) => claim.draft).length,
      imported: imported.lines.filter(isWanted).reduce((sum, { count }) => sum + count, 0),
      faults: all.length,
      alike: alike.length,
    }),
  );
  return all.length > 0 ? 1 : 0;
}

/** The files that are wanted: each path must be one, or hold some. */
function chosenFiles(read: ReadCollection, folder: string, paths: readonly string[]): string[] {
  const stray = read.faults.map(({ file }) => file);
  const files = [...new Set([...read.files, ...importedFiles(folder), ...stray])];
  const useless = paths.filter((path) => !files.some((file) => isAmong(file, [path])));
  if (useless.length === 0) return files.filter((file) => isAmong(file, paths));
  const expected = 'expected a file of claims (NAME.yaml, or imported/NAME.jsonl), found another';
  throw new InputError(useless.map((path) => `${path}:1: ${expected}`));
}

interface Counts {
  files: number;
  claims: number;
  drafts: number;
  imported: number;
  faults: number;
  alike: number;
}

function summary({ files, claims, drafts, imported, faults, alike }: Counts): string {
  const parts = [
    ...(files > 0 ? [`${counted(files, 'file')}: `] : []),
    `${counted(claims, 'claim')} read (${counted(drafts, 'draft')})`,
    ...(imported > 0 ? [`, ${counted(imported, 'imported one')}`] : []),
    `, ${counted(faults, 'fault')}`,
    ...(alike > 0
      ? [`, ${inDigits(alike)} ${alike === 1 ? 'looks' : 'look'} like another claim`]
      : []),
  ];
  return parts.join('');
}

function counted(count: number, what: string): string {
  return `${inDigits(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** What is wrong in `imported/*.jsonl`, and how many claims each of its files holds. */
async function checkImported(folder: string, claims: readonly ReadClaim[], tell: Tell) {
  const faults: Fault[] = [];
  const first = new Map(claims.map(({ claim, yaml }) => [claim.id, yaml.file]));
  const counts = new Map<string, number>();
  let lines = 0;
  for await (const read of readImportedClaims(folder, (fault) => faults.push(fault))) {
    const { claim, file, line } = read;
    tell('imported claims read', (lines += 1));
    counts.set(file, (counts.get(file) ?? 0) + 1);
    const earlier = first.get(claim.id);
    if (earlier === undefined) first.set(claim.id, `${file}:${line}`);
    else faults.push({ file, line, message: `id: "${claim.id}" is taken by ${earlier}` });
  }
  return { faults, lines: [...counts].map(([file, count]) => ({ file, count })) };
}
