import type { Command } from '../cli.ts';
import { readOptions, UsageError } from '../options.ts';
import { jsonSchema, SCHEMA_NAMES } from '../schema/json-schema.ts';

const USAGE = `Usage: onrecord schema [${SCHEMA_NAMES.join('|')}]

Prints the JSON Schema of one kind of file, of claims if none is named, for completion in an editor.
The build keeps all of them in claims/schema/. A claim file names its own on the first line:
# yaml-language-server: $schema=schema/claim.json`;

/** `onrecord schema`: what editors' programs complete claim files by. */
export const schemaCommand: Command = {
  summary: 'prints the JSON Schema of claim files, for completion in an editor',
  usage: USAGE,
  run: async (argv, io) => {
    const { positionals } = readOptions(argv, {});
    const [asked = 'claim', ...others] = positionals;
    const name = SCHEMA_NAMES.find((each) => each === asked);
    if (!name || others.length > 0) {
      throw new UsageError(`expected one of ${SCHEMA_NAMES.join(', ')}`);
    }
    await io.out(jsonSchema(name).trimEnd());
    return 0;
  },
};
