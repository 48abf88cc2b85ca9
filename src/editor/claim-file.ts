import { basename, join, resolve } from 'node:path';
import { InputError } from './fault.ts';
import { statOf } from './files/file-error.ts';
import { silent } from './progress.ts';
import { readCollection, type ReadClaim, type ReadCollection } from './read-collection.ts';

/** A claim's file with the collection that it belongs to. */
export interface NamedClaim extends ReadClaim {
  collection: ReadCollection;
}

/**
 * The file of a claim that is named, or whose file is.
 * @throws InputError when there is none.
 */
export function claimFileOf(folder: string, name: string): string {
  const file = name.endsWith('.yaml') ? name : join(folder, `${name}.yaml`);
  const stats = statOf(file);
  if (stats?.isFile()) return file;
  if (!stats && /[./\\]/.test(name) && file !== name) {
    throw new InputError([`${name}:1: expected a claim's name, or its file NAME.yaml`]);
  }
  throw new InputError([`${file}:1: expected a claim file, found ${stats ? 'a folder' : 'none'}`]);
}

/**
 * Finds one claim of a folder by its name, or by its file.
 * @throws InputError when there is none, or when its file has faults that keep it from being read.
 */
export function namedClaim(folder: string, name: string, tell = silent): NamedClaim {
  const file = claimFileOf(folder, name);
  const collection = readCollection(folder, tell);
  const found = collection.claims.find(({ yaml }) => resolve(yaml.file) === resolve(file));
  if (found) return { ...found, collection };
  const faults = collection.faults.filter((fault) => resolve(fault.file) === resolve(file));
  throw new InputError(
    faults.length > 0
      ? faults.map(({ line, message }) => `${file}:${line}: ${message}`)
      : [`${file}:1: expected a claim of ${folder}, found ${basename(file)} elsewhere`],
  );
}
