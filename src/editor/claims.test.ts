import { expect, test } from 'vitest';
import { checkExamples } from './check/check-examples.ts';
import { formatFault } from './fault.ts';
import { readCollection } from './read-collection.ts';

const { collection, claims, faults } = readCollection('claims');

test('all files under claims/ are whole', () => {
  expect(faults.map(formatFault)).toEqual([]);
});

test.each(claims.map((read) => [read.claim.id, read] as const))(
  'examples of %s',
  async (_, read) => {
    expect((await checkExamples(collection, [read])).map(formatFault)).toEqual([]);
  },
);
