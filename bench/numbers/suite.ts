import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../../src/editor/fault.ts';

/** The models whose expectations are read, and where in the suite they lie. */
export const MODELS = {
  number: 'Number/English/NumberModel.json',
  ordinal: 'Number/English/OrdinalModel.json',
  percent: 'Number/English/PercentModel.json',
  currency: 'NumberWithUnit/English/CurrencyModel.json',
  dimension: 'NumberWithUnit/English/DimensionModel.json',
} as const;
export type Model = keyof typeof MODELS;

/** A text and the values that a model is to find in it. */
export interface Case {
  model: Model;
  text: string;
  values: number[];
  /** Not looked at while the reading was written. */
  isHeldBack: boolean;
}

const fileSchema = v.array(
  v.object({
    Input: v.string(),
    Results: v.array(
      v.object({
        Resolution: v.optional(v.nullable(v.object({ value: v.optional(v.unknown()) }))),
      }),
    ),
  }),
);

/** A value that is told in digits; others are in powers of ten or tell where they lie (`end+0`). */
const PLAIN = /^-?\d+(?:\.\d+)?%?$/;
const HELD_BACK = 3;

/**
 * Reads the plain-valued cases of the suite: those all of whose values are told in digits.
 * @throws InputError for a missing file or another form, with what was expected
 */
export async function readSuite(folder: string): Promise<Case[]> {
  const cases: Omit<Case, 'isHeldBack'>[] = [];
  for (const model of Object.keys(MODELS) as Model[])
    cases.push(...(await readModel(model, join(folder, MODELS[model]))));
  return cases.map((each, at) => ({ ...each, isHeldBack: at % HELD_BACK === HELD_BACK - 1 }));
}

async function readModel(model: Model, file: string): Promise<Omit<Case, 'isHeldBack'>[]> {
  const parsed = v.safeParse(fileSchema, await readJson(file));
  if (!parsed.success)
    throw new InputError([`${file}:1: expected a list of { Input, Results } as the suite has`]);
  return parsed.output.flatMap(({ Input: text, Results }) => {
    const told = Results.map(({ Resolution }) => Resolution?.value);
    const isPlain = told.every((value) => typeof value === 'string' && PLAIN.test(value));
    return isPlain
      ? [{ model, text, values: told.map((value) => Number.parseFloat(String(value))) }]
      : [];
  });
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new InputError([`${file}:1: expected a file of the suite, found none`]);
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new InputError([`${file}:1: expected JSON`]);
  }
}
