import { statSync } from 'node:fs';
import type { Collection } from '../core/claim/collection.ts';
import type { ImportedIndex } from '../core/imported/open.ts';
import type { ImportedClaim } from '../core/imported/types.ts';
import { FaultList, InputError, type Fault } from './fault.ts';
import type { Io } from './io.ts';
import { readRows, type RowKind } from './jsonl.ts';
import { openImported } from './open-index.ts';
import { Progress, silent } from './progress.ts';
import { readCollection } from './read-collection.ts';
import { claimRows } from './rows.ts';

/** Where `--claims` points: a folder of claim files, or a file of imported claims. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Reads a folder of claim files.
 * @throws InputError with all that is wrong with them.
 */
export function readCurated(folder: string, tell = silent): Collection {
  const { collection, faults } = readCollection(folder, tell);
  if (faults.length > 0) throw new InputError(byFile(faults).flatMap((list) => list.format()));
  if (collection.claims.length > 0) return collection;
  throw new InputError([`${folder}:1: expected claim files (*.yaml), found none`]);
}

/** Faults by their files, in the order of these. */
export function byFile(faults: readonly Fault[]): FaultList[] {
  const lists = new Map<string, FaultList>();
  for (const { file, line, message } of faults) {
    const list = lists.get(file) ?? new FaultList(file);
    lists.set(file, list);
    list.add(line, message);
  }
  return [...lists.values()];
}

/** A file to read, and what it should hold. */
export interface Wanted<Row> {
  file: string;
  kind: RowKind<Row>;
}

/**
 * Reads some files of JSON Lines wholly.
 * @throws InputError with the faults of all of them.
 */
export async function readFiles<Rows extends unknown[]>(
  io: Io,
  ...wanted: { [At in keyof Rows]: Wanted<Rows[At]> }
): Promise<{ [At in keyof Rows]: Rows[At][] }> {
  const read = [];
  const { tell } = new Progress(io);
  for (const { file, kind } of wanted) {
    const onLine = (line: number) => {
      tell(`lines of ${file} read`, line);
    };
    read.push(await readRows(file, kind, { onLine }));
  }
  const faults = read.flatMap((each) => each.faults.format());
  if (faults.length > 0) throw new InputError(faults);
  return read.map(({ rows }) => rows) as { [At in keyof Rows]: Rows[At][] };
}

/** Indexes claims, and tells that it goes on where it takes seconds. */
export function indexClaims(claims: readonly ImportedClaim[], io: Io): ImportedIndex {
  return openImported(claims, new Progress(io).tell);
}

/** A file of imported claims as something to read. */
export function claimsFile(file: string): Wanted<ImportedClaim> {
  return { file, kind: claimRows };
}
