import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { InputError } from './fault.ts';
import { silent } from './progress.ts';
import { readCollection, type ReadClaim, type ReadCollection } from './read-collection.ts';

/** A claim's file with the collection that it belongs to. */
export interface NamedClaim extends ReadClaim {
  collection: ReadCollection;
}

/**
 * Finds one claim of a folder by its name, or by its file.
 * @throws InputError when there is none, or when its file has faults that keep it from being read.
 */
export function namedClaim(folder: string, name: string, tell = silent): NamedClaim {
  const file = name.endsWith('.yaml') ? name : join(folder, `${name}.yaml`);
  if (!existsSync(file)) {
    throw new InputError([`${file}:1: expected a claim file, found none`]);
  }
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
