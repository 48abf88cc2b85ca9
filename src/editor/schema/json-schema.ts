import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { blockSchemas, contextBlock } from '../../core/claim/context.ts';
import { httpsUrl } from '../../core/claim/https-url.ts';
import { claimSchema, eventSchema, personSchema, scalesSchema } from '../../core/claim/schema.ts';

/** Editors' files, by the name of their schema. */
const SCHEMAS = {
  claim: { title: 'A claim file', schema: claimSchema },
  person: { title: 'A person: claims/people/*.yaml', schema: personSchema },
  event: { title: 'An event: claims/events/*.yaml', schema: eventSchema },
  scales: { title: 'Rating scales: claims/scales.yaml', schema: scalesSchema },
};

export type SchemaName = keyof typeof SCHEMAS;

export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/**
 * The JSON Schema (draft 7) of one kind of file, for completion in an editors' program. It is the
 * same schema that `onrecord check` holds files to, but for rules that JSON Schema cannot say.
 * @returns JSON, indented, with a line end
 */
export function jsonSchema(name: SchemaName): string {
  const { title, schema } = SCHEMAS[name];
  const { $schema, ...rest } = convert(schema);
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function convert(schema: v.GenericSchema): JsonSchema {
  return toJsonSchema(schema, {
    // What editors write: what has a default may be left out.
    typeMode: 'input',
    // `trim` and rules in code have no counterpart.
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema: made }) => {
      if (valibotSchema === contextBlock) return contextBlockSchema();
      if (valibotSchema === httpsUrl) return { ...made, pattern: '^[hH][tT][tT][pP][sS]://' };
      return undefined;
    },
  });
}

/** A block is told by its one key; one of another name is from a newer version. */
function contextBlockSchema(): JsonSchema {
  const known = Object.values(blockSchemas).map((block) => {
    const schema = convert(block);
    delete schema.$schema;
    return schema;
  });
  const newer: JsonSchema = {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    propertyNames: { not: { enum: Object.keys(blockSchemas) } },
  };
  return { anyOf: [...known, newer] };
}
