import * as v from 'valibot';
import { day, text } from './primitives.ts';

/** Characters of a phrase. */
export const LONGEST_PHRASE = 160;

const phrase = v.pipe(
  v.string(
    'expected a word or a phrase (put it in quotes if it looks like a number or true/false)',
  ),
  v.trim(),
  v.minLength(1),
  v.maxLength(LONGEST_PHRASE),
);

/** `15%`: how far a number may lie from the one named. */
const tolerance = v.pipe(
  v.string(),
  v.regex(/^\d{1,2}(?:\.\d+)?%$/, 'expected a percentage like 15%'),
);
const unit = v.union([phrase, v.array(phrase)]);

const nearNumber = v.strictObject({
  number: v.number(),
  unit: v.optional(unit),
  within: v.optional(tolerance),
});
const numberRange = v.strictObject({
  between: v.tuple([v.number(), v.number()]),
  unit: v.optional(unit),
});

/** A word, a phrase or a typed number. */
export const term = v.union(
  [phrase, nearNumber, numberRange],
  'expected a word, a phrase, {number, unit?, within?} or {between: [a, b], unit?}',
);

/** Most words that the words of `needs` may take up, from the first of them to the last. */
const reach = v.pipe(
  v.number('expected a number of words'),
  v.integer('expected a whole number of words'),
  v.minValue(2, 'expected at least 2 words'),
  v.maxValue(45, 'expected at most 45 words: without `within` it is 45'),
);

/** Words of the phrases, and what speech recognition makes of them: `border czar: [borders are]`. */
const heard = v.pipe(
  v.record(phrase, v.pipe(v.array(phrase), v.minLength(1), v.maxLength(8))),
  v.check((words) => Object.keys(words).length <= 8, 'expected at most 8 words or phrases'),
);

/**
 * How a claim is recognised by its words. Declarative data only: no regular expression, no code. All of
 * it may be left out: `patternOf` has what stands for it then.
 */
export const pattern = v.pipe(
  v.strictObject({
    says: v.optional(v.pipe(v.array(phrase), v.maxLength(60)), []),
    needs: v.optional(
      v.pipe(v.array(v.pipe(v.array(term), v.minLength(1), v.maxLength(60))), v.maxLength(8)),
      [],
    ),
    within: v.optional(reach),
    heard: v.optional(heard),
    not: v.optional(v.pipe(v.array(term), v.maxLength(80)), []),
    speaker: v.optional(v.picklist(['any', 'preferred', 'required']), 'any'),
    said: v.optional(v.strictObject({ after: v.optional(day), before: v.optional(day) })),
  }),
  v.check(
    ({ heard = {}, ...lists }) => Object.keys(heard).every((words) => isUsed(words, lists)),
    'expected the words before each `:` of `heard` to stand in `says`, `needs` or `not`',
  ),
  v.check(
    ({ needs, within }) => within === undefined || needs.length > 1,
    '`within` says how close the groups of `needs` stand: expected two groups or more',
  ),
);

function isUsed(
  words: string,
  { says, needs, not }: Record<'says' | 'not', Term[]> & { needs: Term[][] },
): boolean {
  const plain = words.toLowerCase();
  return [...says, ...needs.flat(), ...not].some(
    (term) => typeof term === 'string' && term.toLowerCase().includes(plain),
  );
}

/** A sentence as a test of the pattern: bare, or with what the page would know about it. */
export const example = v.union([
  text(900),
  v.strictObject({
    text: text(900),
    speaker: v.optional(text(120)),
    said: v.optional(day),
    corrected: v.optional(v.boolean()),
  }),
]);

export type Term = v.InferOutput<typeof term>;
export type Pattern = v.InferOutput<typeof pattern>;
export type Example = v.InferOutput<typeof example>;
