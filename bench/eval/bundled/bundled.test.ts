import { expect, test } from 'vitest';
import type { LookRequest } from '../../../src/core/meaning/types.ts';
import type { Match } from '../../../src/core/match/types.ts';
import type { Case } from './cases.ts';
import { runCases } from './run.ts';
import { sideOf } from './sides.ts';
import { formOf, tallyBy, tallyCases } from './tally.ts';

const CASES: Case[] = [
  { id: 'a', claim: 'ferry', repeat: true, text: 'It sank.', why: 'fragment; pronoun' },
  {
    id: 'b',
    claim: 'ferry',
    repeat: false,
    text: 'It swam.',
    date: '2024-01-02',
    why: 'another deed',
  },
  { id: 'c', claim: 'train', repeat: true, text: 'It sank.', date: '2024-01-02', why: 'fragment' },
];

/** Marks the ferry wherever something sank. */
function look({ passages }: LookRequest) {
  const matches = passages
    .filter(({ text }) => text === 'It sank.')
    .map(({ id }): Match => ({
      ...{ claim: 'desk/ferry', claimText: '', kind: 'claim', tier: 'likely', confidence: 1 },
      ...{ parts: [{ passage: id, spans: [{ start: 0, end: 2 }] }], quote: '' },
      ...{ corrected: false, evidence: [] },
    }));
  return Promise.resolve({ matches });
}

test('cases are counted by what is marked of their own claim', async () => {
  const results = await runCases({ look }, 'desk', CASES, () => undefined);
  expect(results.map(({ of, isMarked, others }) => [of.id, isMarked, others])).toEqual([
    ['a', true, []],
    ['b', false, []],
    ['c', false, ['desk/ferry']],
  ]);
  const { repeats, misses } = tallyCases('all', results);
  expect([repeats.count, repeats.of, misses.count, misses.of]).toEqual([1, 2, 0, 1]);
  expect(tallyBy(results, formOf).map(({ name }) => name)).toEqual(['fragment', 'another deed']);
});

test('a claim is on the side of all who made it, or on none', () => {
  expect(sideOf({ claimants: ['joe-biden', 'kamala-harris'] })).toBe('Democratic');
  expect(sideOf({ claimants: ['donald-trump', 'elon-musk'] })).toBe('none');
  expect(sideOf({ claimants: [] })).toBe('none');
});
