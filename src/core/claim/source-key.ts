import * as v from 'valibot';

/** The key under `sources` that a fact rests on. */
export const sourceKey = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-zA-Z0-9-]*$/, 'expected a key of `sources`'),
);
