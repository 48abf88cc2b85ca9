import { expect, test } from 'vitest';
import { seconds } from './clock.ts';

test.each([
  ['0:04', 4],
  ['29:08', 1748],
  ['1:02:03', 3723],
  ['00:00:02', 2],
  ['\n   0:01\n  ', 1],
  ['00:00:03-00:00:10 (7 sec)', 3],
  ['100:00', 6000],
  ['12:34.5', 754],
  ['soon', undefined],
  ['', undefined],
  [null, undefined],
])('%j', (written, expected) => {
  expect(seconds(written)).toBe(expected);
});
