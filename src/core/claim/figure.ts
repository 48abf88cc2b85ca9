import * as v from 'valibot';
import { partialDate, text } from './primitives.ts';
import { sourceKey } from './source-key.ts';

const facts = {
  /** When it was measured, in the editor's words; a date says it too. */
  at: v.optional(text(120)),
  /** Its place on the axis of a figure that is drawn over time. */
  date: v.optional(partialDate),
  source: sourceKey,
  label: v.optional(text(80)),
};

const range = { low: v.number(), high: v.number() };

type When = { at?: string | undefined; date?: string | undefined };
type Range = { low: number; high: number };

const dated = <Read extends When>() =>
  v.check<Read, string>(
    ({ at, date }) => at !== undefined || date !== undefined,
    'expected `at`: when it was measured',
  );
const ordered = <Read extends Range>() =>
  v.check<Read, string>(({ low, high }) => low <= high, 'expected `low` not above `high`');

/** One measurement: a value, a range, or a value with how far off it may be. */
const reading = v.union(
  [
    v.pipe(v.strictObject({ value: v.number(), ...facts }), dated()),
    v.pipe(v.strictObject({ ...range, ...facts }), dated(), ordered()),
    v.pipe(
      v.strictObject({ value: v.number(), ...range, ...facts }),
      dated(),
      ordered(),
      v.check(
        ({ value, low, high }) => low <= value && value <= high,
        'expected `value` between `low` and `high`',
      ),
    ),
  ],
  'expected {value, at, source}, {low, high, at, source} or {value, low, high, at, source}',
);

/** Bars are read one by one; a line over time holds more. */
const MOST_BARS = 12;
const MOST_READINGS = 60;

const fields = v.strictObject({
  measure: text(120),
  unit: text(40),
  claimed: v.optional(v.number()),
  claimedLabel: v.optional(text(80)),
  readings: v.pipe(v.array(reading), v.minLength(1), v.maxLength(MOST_READINGS)),
  /** Drawn as a line over the readings' dates, not as bars. */
  over: v.optional(v.literal('time', 'expected time')),
  /** Equal steps multiply instead of adding; said in words in the figure. */
  scale: v.optional(v.literal('log', 'expected log')),
  /** Where the axis of a line begins, if not at zero; said in words in the figure. */
  from: v.optional(v.number()),
  note: v.optional(text()),
});

type Fields = v.InferOutput<typeof fields>;

/** A rule about several fields, told at one of them. */
const rule = (field: keyof Fields, isMet: (figure: Fields) => boolean, message: string) =>
  v.forward(v.check(isMet, message), [field]);

/** What was claimed against what was measured, drawn to scale. */
export const figureSchema = v.pipe(
  fields,
  rule(
    'readings',
    ({ over, readings }) => over === 'time' || readings.length <= MOST_BARS,
    `expected at most ${MOST_BARS} readings, or dates and \`over: time\``,
  ),
  rule(
    'over',
    ({ over, readings }) =>
      over === undefined || new Set(readings.map(({ date }) => date ?? '')).size > 1,
    'expected readings of at least two dates',
  ),
  rule(
    'over',
    ({ over, readings }) => over === undefined || readings.every(({ date }) => date !== undefined),
    'expected a `date` for every reading',
  ),
  rule(
    'readings',
    ({ over, readings }) => over === 'time' || readings.every(({ date }) => date === undefined),
    'expected `over: time` beside readings with a `date`',
  ),
  rule(
    'scale',
    (figure) => figure.scale === undefined || numbersOf(figure).every((number) => number > 0),
    'expected only numbers above zero on a log scale',
  ),
  rule(
    'from',
    ({ from, over, scale }) =>
      from === undefined || (over === 'time' && scale === undefined && from !== 0),
    'expected only with `over: time`, without `scale: log`, and not 0: bars begin at zero',
  ),
  rule(
    'from',
    (figure) =>
      figure.from === undefined ||
      numbersOf(figure).every((number) => number >= Number(figure.from)),
    'expected no number of the figure below it',
  ),
);

/** Every number that a figure draws. */
export function numbersOf({ claimed, readings }: Pick<Fields, 'claimed' | 'readings'>): number[] {
  const drawn = readings.flatMap((each) => [
    ...('value' in each ? [each.value] : []),
    ...('low' in each ? [each.low, each.high] : []),
  ]);
  return claimed === undefined ? drawn : [claimed, ...drawn];
}

export type Reading = v.InferOutput<typeof reading>;
export type Figure = v.InferOutput<typeof figureSchema>;
