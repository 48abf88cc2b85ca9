import { expect, test } from 'vitest';
import { dayOf, NO_DAY } from './days.ts';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2024-02-29', 19_782],
  ['2024-03-01', 19_783],
  ['2024-03-01T23:59:00Z', 19_783],
  ['2024-13-01', NO_DAY],
  ['March 2024', NO_DAY],
  ['', NO_DAY],
  [undefined, NO_DAY],
])('%s is day %d', (date, day) => {
  expect(dayOf(date)).toBe(day);
});
