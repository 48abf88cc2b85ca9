import * as v from 'valibot';
import { expect, test } from 'vitest';
import { day, partialDate } from './primitives.ts';
import { claimSchema } from './schema.ts';

test.each(['2024-02-29', '2000-12-31'])('%s is a day', (text) => {
  expect(v.is(day, text) && v.is(partialDate, text)).toBe(true);
});

test.each(['2024', '2024-08'])('%s is known as far as it goes', (text) => {
  expect([v.is(day, text), v.is(partialDate, text)]).toEqual([false, true]);
});

test.each(['2024-02-30', '2023-02-29', '2027-06-31', '2024-13', '0050', '24', '2024-8-1', ''])(
  '%j is no date that readers know',
  (text) => {
    expect(v.is(day, text) || v.is(partialDate, text)).toBe(false);
  },
);

test('revisions stand in the order they were made in', () => {
  const on = (date: string) => ({ date, kind: 'update', change: 'It changed.' });
  const { revisions } = claimSchema.entries;
  expect(v.is(revisions, [on('2024-01-02'), on('2024-01-02'), on('2024-03-01')])).toBe(true);
  const issues = v.safeParse(revisions, [on('2024-03-01'), on('2024-01-02')]).issues;
  expect(issues?.map(({ message }) => message)).toEqual(['expected the earliest first']);
});
