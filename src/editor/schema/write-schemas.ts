import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../files/replace-file.ts';
import { jsonSchema, SCHEMA_NAMES } from './json-schema.ts';

/** Where the repository keeps the schemas of its claims. */
export const SCHEMA_FOLDER = 'claims/schema';

/** Writes the schema of each kind of file to `folder`, as `claim.json` and so on, where it differs. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of SCHEMA_NAMES) {
    const file = join(folder, `${name}.json`);
    const text = jsonSchema(name);
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) replaceFile(file, text);
  }
}
