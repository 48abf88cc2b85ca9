import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaCommand } from '../commands/schema.ts';
import { runInProcess } from '../testing.ts';
import { jsonSchema, SCHEMA_NAMES } from './json-schema.ts';
import { SCHEMA_FOLDER } from './write-schemas.ts';

const folder = resolve(import.meta.dirname, '../../..', SCHEMA_FOLDER);
const run = (...argv: string[]) => runInProcess({ schema: schemaCommand }, ['schema', ...argv]);

test.each(SCHEMA_NAMES)('claims/schema/%s.json is what the code makes (npm run build)', (name) => {
  expect(readFileSync(join(folder, `${name}.json`), 'utf8')).toBe(jsonSchema(name));
});

test('no other schema is kept', () => {
  expect(readdirSync(folder).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.json`).sort());
});

interface Made {
  required: string[];
  additionalProperties: boolean;
  properties: Record<string, object>;
}

test('a claim may leave out what has a default, and has no key that is not known', () => {
  const { required, properties, additionalProperties } = JSON.parse(jsonSchema('claim')) as Made;
  expect(required).toContain('claim');
  expect(required).not.toContain('match');
  expect(required).not.toContain('examples');
  expect(Object.keys(properties)).toContain('examples');
  expect(additionalProperties).toBe(false);
});

test('each kind of context block can be completed', () => {
  const text = jsonSchema('claim');
  for (const kind of ['figure', 'timeline', 'evidence', 'quote', 'note'])
    expect(text).toContain(`"${kind}": {\n`);
});

describe('onrecord schema', () => {
  test('prints the schema of claims, or of what is named', async () => {
    expect((await run()).out.join('\n')).toBe(jsonSchema('claim').trimEnd());
    expect((await run('scales')).out.join('\n')).toBe(jsonSchema('scales').trimEnd());
  });

  test('says which there are', async () => {
    const { code, err } = await run('people');
    expect(code).toBe(2);
    expect(err[0]).toBe('onrecord schema: expected one of claim, person, event, scales');
  });
});
