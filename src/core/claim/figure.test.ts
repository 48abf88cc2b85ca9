import * as v from 'valibot';
import { expect, test } from 'vitest';
import { contextBlock } from './context.ts';
import { figureSchema } from './figure.ts';

const facts = { at: 'then', source: 'a' };
const reading = { value: 1, ...facts };
const base = { measure: 'm', unit: 'u', readings: [reading] };
const dated = (...dates: string[]) => dates.map((date) => ({ value: 1, date, source: 'a' }));

test.each([
  ['as it was before', { ...base, claimed: 2, readings: [reading, { low: 1, high: 2, ...facts }] }],
  ['a value that may be off', { ...base, readings: [{ value: 2, low: 1, high: 3, ...facts }] }],
  ['over time', { ...base, over: 'time', readings: dated('2020', '2021-03') }],
  ['over time, from 1', { ...base, over: 'time', from: 1, readings: dated('2020', '2021') }],
  ['log', { ...base, scale: 'log' }],
])('takes a figure %s', (_, figure) => {
  expect(v.is(figureSchema, figure)).toBe(true);
});

test.each([
  ['no time', { readings: [{ value: 1, source: 'a' }] }, 'readings.0', 'expected `at`'],
  ['ends the wrong way', { readings: [{ low: 2, high: 1, ...facts }] }, 'readings.0', 'not above'],
  [
    'a value outside',
    { readings: [{ value: 9, low: 1, high: 2, ...facts }] },
    'readings.0',
    'between `low` and `high`',
  ],
  ['half a range', { readings: [{ low: 2, ...facts }] }, 'readings.0', 'expected {value'],
  ['too many bars', { readings: Array(13).fill(reading) }, 'readings', 'at most 12'],
  ['one date', { over: 'time', readings: dated('2020', '2020') }, 'over', 'two dates'],
  [
    'a reading without a date',
    { over: 'time', readings: [...dated('2020', '2021'), reading] },
    'over',
    'for every reading',
  ],
  ['dates for nothing', { readings: dated('2020') }, 'readings', 'expected `over: time`'],
  ['another scale', { scale: 'sqrt' }, 'scale', 'expected log'],
  ['zero on a log scale', { scale: 'log', claimed: 0 }, 'scale', 'above zero'],
  ['bars that are cut', { from: 1 }, 'from', 'bars begin at zero'],
  [
    'a number below the axis',
    { over: 'time', from: 2, readings: dated('2020', '2021') },
    'from',
    'no number of the figure below',
  ],
])('refuses a figure with %s, and says where and why', (_, more, path, message) => {
  const { issues = [] } = v.safeParse(contextBlock, { figure: { ...base, ...more } });
  const told = issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
  expect(told.join('\n')).toContain(`figure.${path}: `);
  expect(told.join('\n')).toContain(message);
});
