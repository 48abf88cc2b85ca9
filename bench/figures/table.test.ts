import { expect, test } from 'vitest';
import { alignedTable, megabytes, threeDigits } from './table.ts';

test('columns are aligned and titles stand at the foot of their lines', () => {
  const columns = [{ title: ['name'] }, { title: ['time', 'ms'], right: true }];
  expect(
    alignedTable(columns, [
      ['one', '5.00'],
      ['another', '12345'],
    ]),
  ).toEqual([
    '          time',
    'name        ms',
    '───────  ─────',
    'one       5.00',
    'another  12345',
  ]);
});

test('three digits count', () => {
  expect([3.912, 0.06718, 152.4, 12.345, 0].map(threeDigits)).toEqual([
    '3.91',
    '0.0672',
    '152',
    '12.3',
    '0',
  ]);
  expect(threeDigits(Number.NaN)).toBe('–');
  expect(megabytes(2_500_000)).toBe('2.50');
  expect(megabytes(undefined)).toBe('–');
});
