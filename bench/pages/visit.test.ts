import { expect, test } from 'vitest';
import type { PageState } from '../../tools/browsers/types.ts';
import type { Beat } from './heartbeat.ts';
import { figures } from './visit.ts';

const BEAT: Beat = { start: 100, gaps: [[150, 80]] };

const state = (timings: PageState['timings']): PageState => ({
  ...{ document: 'd', version: 1, status: 'done', passages: 3, notices: [], timings },
  ...{ meaning: 'read', taken: [] },
  matches: (['certain', 'related', 'likely'] as const).map((tier) => ({
    ...{ id: tier, claim: 'onrecord/crowd', tier, confidence: 1, quote: 'x', corrected: false },
    ...{ parts: [], evidence: [], present: true, claimText: 'x', kind: 'claim' },
  })),
});

test('a page alone has gaps and no marks', () => {
  expect(figures(BEAT, 1000)).toEqual({ longest: 80, long: 1, blocking: 30, taken: 80 });
});

test('the extension’s own times are put on the page’s clock by its first mark', () => {
  // The script began 40 ms after the document was there.
  const seen = figures({ ...BEAT, firstMark: 200 }, 1000, state({ firstMark: 60, done: 500 }));
  expect(seen).toMatchObject({ firstMark: 100, done: 540, marks: 2 });
});

test('without a mark, the extension’s own count has to do', () => {
  const seen = figures(BEAT, 1000, state({ done: 500 }));
  expect(seen).toMatchObject({ done: 500 });
  expect(seen).not.toHaveProperty('firstMark');
});

test('mark.js is watched until it is done', () => {
  const gaps: Beat['gaps'] = [[2500, 900]];
  const seen = figures({ start: 100, gaps, firstMark: 300, done: 3400, marked: 7 }, 1000);
  expect(seen).toMatchObject({ firstMark: 200, done: 3300, marks: 7, longest: 900 });
  expect(figures({ start: 100, gaps }, 1000).longest).toBe(0);
});
