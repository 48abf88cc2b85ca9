import { expect, test } from 'vitest';
import { impossibleDates } from './date-rules.ts';
import { readCollection } from './read-collection.ts';

const { claims } = readCollection('claims');
const { claim } = claims.find((each) => each.claim.id === 'harris-no-interviews')!;
const [statement] = claim.statements;

test('the claims of this repository have none', () => {
  expect(claims.flatMap((each) => impossibleDates(each.claim))).toEqual([]);
});

test.each([
  [
    'said in a year to come',
    { statements: [{ ...statement!, said: '2999' }] },
    'statements.0.said',
  ],
  [
    'an end before the beginning',
    { valid: { from: '2024-08-02', until: '2024-08-01' } },
    'valid.until',
  ],
  [
    'a revision to come',
    { revisions: [{ date: '2999-01-01', kind: 'update' as const, change: 'x' }] },
    'revisions.0.date',
  ],
])('%s', (_, changed, path) => {
  const faults = impossibleDates({ ...claim, ...changed });
  expect(faults.map(([at]) => at.join('.'))).toEqual([path]);
  expect(faults[0]![1]).toMatch(/^expected a day/);
});

test('an embargo may lie ahead', () => {
  expect(impossibleDates({ ...claim, embargo: '2999-01-01' })).toEqual([]);
});
