import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from '../../src/editor/fault.ts';
import { tokenise } from '../../src/core/text/tokens.ts';
import type { Case, Model } from './suite.ts';

/** Something that finds the values of numbers in a text. */
export interface Reader {
  name: string;
  read: (each: Case) => number[];
}

export const OURS: Reader = {
  name: 'Onrecord',
  read: ({ text }) =>
    tokenise(text).flatMap(({ number }) => (number === undefined ? [] : [number])),
};

/**
 * Reads the peers from the folder where they were installed.
 * @throws InputError where one is missing or other than expected
 */
export function peersIn(folder: string): Reader[] {
  const require = createRequire(join(folder, 'package.json'));
  return [recognizers(require), compromise(require), wordsToNumbers(require)];
}

type Require = ReturnType<typeof createRequire>;

function load<Schema extends v.GenericSchema>(
  require: Require,
  name: string,
  schema: Schema,
): v.InferOutput<Schema> {
  let module: unknown;
  try {
    module = require(name);
  } catch {
    throw new InputError([`${name}: expected it in the folder of the peers, found none`]);
  }
  const parsed = v.safeParse(schema, module);
  if (parsed.success) return parsed.output;
  throw new InputError([`${name}: expected another version: ${parsed.issues[0].message}`]);
}

type Call<Result> = (...args: unknown[]) => Result;
const isCall = (it: unknown) => typeof it === 'function';

/** Each model is asked for what it finds. */
function recognizers(require: Require): Reader {
  type Found = { resolution?: { value?: string } }[];
  const { Culture, ...models } = load(
    require,
    '@microsoft/recognizers-text-suite',
    v.object({
      Culture: v.custom<{ English: string }>(() => true),
      recognizeNumber: v.custom<Call<Found>>(isCall),
      recognizeOrdinal: v.custom<Call<Found>>(isCall),
      recognizePercentage: v.custom<Call<Found>>(isCall),
      recognizeCurrency: v.custom<Call<Found>>(isCall),
      recognizeDimension: v.custom<Call<Found>>(isCall),
    }),
  );
  const of: Record<Model, (...args: unknown[]) => Found> = {
    number: models.recognizeNumber,
    ordinal: models.recognizeOrdinal,
    percent: models.recognizePercentage,
    currency: models.recognizeCurrency,
    dimension: models.recognizeDimension,
  };
  return {
    name: 'Recognizers-Text (its model for the case)',
    read: ({ text, model }) =>
      values(of[model](text, Culture.English).map(({ resolution }) => resolution?.value)),
  };
}

/** Version 14 has the numbers of the `compromise-numbers` plug-in built in. */
function compromise(require: Require): Reader {
  type View = { numbers: () => { json: () => { number?: { num?: number | null } }[] } };
  const nlp = load(require, 'compromise', v.custom<Call<View>>(isCall));
  return {
    name: 'compromise',
    read: ({ text }) =>
      values(
        nlp(text)
          .numbers()
          .json()
          .map(({ number }) => number?.num),
      ),
  };
}

/** Gives the text with digits in the place of words. */
function wordsToNumbers(require: Require): Reader {
  const { wordsToNumbers: convert } = load(
    require,
    'words-to-numbers',
    v.object({ wordsToNumbers: v.custom<Call<string | number | null>>(isCall) }),
  );
  return {
    name: 'words-to-numbers',
    read: ({ text }) => {
      const digits = `${convert(text)}`.match(/-?\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
      return digits.map((each) => Number(each.replaceAll(',', '')));
    },
  };
}

function values(found: readonly (string | number | null | undefined)[]): number[] {
  return found.map((each) => Number.parseFloat(`${each}`)).filter((each) => !Number.isNaN(each));
}
