import { basename, join } from 'node:path';
import type * as v from 'valibot';
import type { Collection } from '../core/claim/collection.ts';
import {
  claimSchema,
  eventSchema,
  personSchema,
  publisherSchema,
  scalesSchema,
  type Claim,
} from '../core/claim/schema.ts';
import { claimFaults } from './claim-rules.ts';
import type { Fault } from './fault.ts';
import { namesIn } from './files/folder.ts';
import { checkIsFolder } from './files/target.ts';
import { officeFaults } from './people/offices.ts';
import { silent } from './progress.ts';
import { publisherFaults } from './publisher-rules.ts';
import { strayFaults } from './stray-files.ts';
import { readYaml, validate, type YamlFile } from './yaml-file.ts';

/** Files beside the claims that are none. */
const OTHER_FILES = ['publisher.yaml', 'scales.yaml'];

/** A claim with the file that it was read from. */
export interface ReadClaim {
  claim: Claim;
  yaml: YamlFile;
}

export interface ReadCollection {
  /** All whole claims, drafts among them. */
  collection: Collection;
  claims: ReadClaim[];
  faults: Fault[];
  /** The files that were read or looked for, whole or not. */
  files: string[];
}

/**
 * Reads a folder of claims with its `people/`, `events/`, `publisher.yaml` and `scales.yaml`. A
 * broken file is reported and left out; the others are read.
 * @throws InputError when the folder itself cannot be read.
 */
export function readCollection(folder: string, tell = silent): ReadCollection {
  checkIsFolder(folder, 'a folder of claims');
  const faults: Fault[] = [];
  const files: string[] = [];
  const read = <Output>(schema: v.GenericSchema<unknown, Output>, under: string[]) =>
    under.flatMap((file) => {
      files.push(file);
      tell('claim files read', files.length);
      const yaml = readYaml(file);
      const result = validate(schema, yaml);
      faults.push(...result.faults);
      return result.output === undefined ? [] : [{ value: result.output, yaml }];
    });
  const values = <Output>(schema: v.GenericSchema<unknown, Output>, under: string) =>
    read(schema, yamlFiles(join(folder, under))).map(({ value }) => value);

  const people = read(personSchema, yamlFiles(join(folder, 'people')));
  faults.push(...officeFaults(people));
  const named = read(publisherSchema, [join(folder, 'publisher.yaml')])[0];
  if (named) faults.push(...publisherFaults(named.value, named.yaml));
  const publisher = named?.value;
  const shared = {
    publisher: publisher?.id ?? 'unknown',
    ...(publisher && { name: publisher.name }),
    people: people.map(({ value }) => value),
    events: values(eventSchema, 'events'),
    scales: read(scalesSchema, [join(folder, 'scales.yaml')])[0]?.value ?? {},
  };
  const claims = read(claimSchema, yamlFiles(folder).filter(isClaimFile)).map(
    ({ value, yaml }) => ({ claim: value, yaml }),
  );
  for (const { claim, yaml } of claims) faults.push(...claimFaults(claim, yaml, shared));
  faults.push(...duplicates(claims), ...strayFaults(folder));
  const collection = { ...shared, claims: claims.map(({ claim }) => claim) };
  return { collection, claims, faults, files };
}

/** What is bundled and published: everything but drafts. */
export function withoutDrafts(collection: Collection): Collection {
  return { ...collection, claims: collection.claims.filter(({ draft }) => !draft) };
}

function yamlFiles(folder: string): string[] {
  return namesIn(folder, '.yaml').map((name) => join(folder, name));
}

function isClaimFile(file: string): boolean {
  return !OTHER_FILES.includes(basename(file));
}

function duplicates(claims: ReadClaim[]): Fault[] {
  const first = new Map<string, string>();
  return claims.flatMap(({ claim, yaml }) => {
    const earlier = first.get(claim.id);
    first.set(claim.id, earlier ?? yaml.file);
    return earlier === undefined
      ? []
      : [
          {
            file: yaml.file,
            line: yaml.line(['id']),
            message: `id: "${claim.id}" is taken by ${earlier}`,
          },
        ];
  });
}
