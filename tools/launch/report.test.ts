import { expect, test } from 'vitest';
import type { PageState } from '../browsers/types.ts';
import { makeReport } from './report.ts';
import { marksTable } from './table.ts';

type Found = PageState['matches'][number];

const found = (change: Partial<Found>): Found => ({
  id: 'm1',
  claim: 'onrecord/x-audience-60-million',
  claimText: '60 million people were listening.',
  kind: 'claim',
  tier: 'certain',
  confidence: 0.97,
  parts: [],
  quote: 'like 60 million\n or something',
  corrected: false,
  evidence: [],
  present: true,
  ...change,
});

const state: PageState = {
  document: 'd',
  version: 3,
  status: 'done',
  passages: 12,
  matches: [
    found({ speaker: { label: 'TRUMP', person: 'donald-trump' } }),
    found({ tier: 'related', quote: 'a large audience' }),
    found({ tier: 'likely', corrected: true }),
  ],
  notices: [],
  meaning: 'read',
  taken: [],
  timings: { done: 120 },
};

test('marks and related are told apart, speakers are labels or null', () => {
  const report = makeReport('a.html', 'firefox', state);
  expect(report).toMatchObject({
    page: 'a.html',
    browser: 'firefox',
    passages: 12,
    timings: { done: 120 },
  });
  expect(report.marks.map(({ tier, speaker }) => [tier, speaker])).toEqual([
    ['certain', 'TRUMP'],
    ['likely', null],
  ]);
  expect(report.related.map(({ quote }) => quote)).toEqual(['a large audience']);
  expect(Object.keys(report.marks[0] ?? {}).sort()).toEqual(
    ['claim', 'claimText', 'confidence', 'corrected', 'kind', 'quote', 'speaker', 'tier'].sort(),
  );
});

test('the table has a line for each match', () => {
  const lines = marksTable(makeReport('a.html', 'chrome', state)).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[2]).toContain('like 60 million or something');
  expect(lines[3]).toContain('likely, corrected');
  expect(lines.at(-1)).toBe('2 marked, 1 related, 12 passages read.');
});

test('one passage is one', () => {
  const table = marksTable(makeReport('a.html', 'chrome', { ...state, passages: 1, matches: [] }));
  expect(table).toContain('1 passage read.');
});

test('a page without matches says so', () => {
  expect(marksTable(makeReport('a.html', 'chrome', { ...state, matches: [] }))).toBe(
    'No claims were recognised. 0 marked, 0 related, 12 passages read.',
  );
});
