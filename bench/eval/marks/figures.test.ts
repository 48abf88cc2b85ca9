import { describe, expect, test } from 'vitest';
import { coverage } from './coverage.ts';
import { calibration, curve } from './curve.ts';
import type { Grade, Judgement } from './judgement.ts';
import { agreements, decoysTaken } from './judges.ts';
import { isMark, pairKey, type FoundPair } from './pair.ts';
import { partyOf } from './parties.ts';
import { tallyMarks, tallyRelated } from './tally.ts';
import { decide } from './verdicts.ts';

const FERRY = '20300101_ferry';

function found(line: number, change: Partial<FoundPair> = {}): FoundPair {
  const ids = { set: 'politifact', transcript: FERRY, line, claim: `c${line}` } as const;
  return { ...ids, confidence: 0.9, tier: 'likely', isFirst: true, ...change };
}

function judged(line: number, judge: string, grade: Grade, decoy?: true): Judgement {
  const ids = { set: 'politifact', transcript: FERRY, line, claim: `c${line}` } as const;
  return { ...ids, judge, grade, reason: 'so', ...(decoy && { decoy }) };
}

describe('what judges decide together', () => {
  test.each<[Grade[], boolean, boolean]>([
    [['same'], true, true],
    [['same', 'same'], true, true],
    [['same', 'same topic'], false, false],
    [['same', 'wrong', 'same'], true, true],
    [['same', 'denies'], false, true],
    [['denies', 'denies'], false, true],
    [['cannot tell'], false, false],
  ])('%j', (grades, isSame, isAbout) => {
    const judgements = grades.map((grade, at) => judged(1, `J${at}`, grade));
    expect([...decide(judgements).values()]).toEqual([{ isSame, isAbout, judges: grades.length }]);
  });
});

test('counts marks and what is listed apart, by their own rule', () => {
  const pairs = [found(1), found(2), found(3), found(4, { tier: 'related' })];
  const verdicts = decide([
    judged(1, 'A', 'same'),
    judged(2, 'A', 'denies'),
    judged(4, 'A', 'denies'),
  ]);
  expect(tallyMarks(pairs, verdicts)).toMatchObject({ found: 3, notJudged: 1, texts: 1 });
  expect(tallyMarks(pairs, verdicts).right).toMatchObject({ count: 1, of: 2 });
  expect(tallyRelated(pairs, verdicts).right).toMatchObject({ count: 1, of: 1 });
});

test('a linked line is covered by its own claim or by one judged the same, when marked', () => {
  const links = [1, 2, 3, 4].map((line) => ({ transcript: FERRY, line, relevant: [`c${line}`] }));
  const other = found(2, { claim: 'c9' });
  const pairs = [found(1), other, found(3, { tier: 'related' }), found(4, { claim: 'c8' })];
  const verdicts = new Map([[pairKey(other), { isSame: true, isAbout: true, judges: 2 }]]);
  const { rightly, judgedSame } = coverage(links, pairs, verdicts);
  expect(rightly).toMatchObject({ count: 2, of: 4 });
  expect(judgedSame).toBe(1);
});

test('the curve weighs marks and listed pairs by how many there are, not by how many were read', () => {
  const marks = [1, 2].map((line) => found(line));
  const listed = [3, 4, 5, 6].map((line) => found(line, { tier: 'related', confidence: 0.5 }));
  const verdicts = decide([
    judged(1, 'A', 'same'),
    judged(2, 'A', 'same'),
    judged(3, 'A', 'wrong'),
  ]);
  const points = curve([], [...marks, ...listed], verdicts, [0.4, 0.8]);
  expect(points[0]).toMatchObject({ marks: 6, judged: 3 });
  expect(points[0]!.precision).toBeCloseTo(2 / 6);
  expect(points[1]).toMatchObject({ marks: 2, precision: 1 });
});

test('bins hold every judged pair once', () => {
  const pairs = [0.05, 0.1, 0.95, 1].map((confidence, line) => found(line, { confidence }));
  const verdicts = decide(pairs.map(({ line }) => judged(line, 'A', line > 1 ? 'same' : 'wrong')));
  const bins = calibration(pairs, verdicts);
  expect(bins.map(({ from, judged: count, right }) => [from, count, right])).toEqual([
    [0, 1, 0],
    [0.1, 1, 0],
    [0.95, 2, 2],
  ]);
});

test('each two judges are compared on what both read; decoys are counted apart', () => {
  const judgements = [
    judged(1, 'A', 'same'),
    judged(1, 'B', 'same'),
    judged(2, 'B', 'wrong', true),
    judged(2, 'A', 'same topic', true),
    judged(3, 'A', 'same'),
    judged(4, 'A', 'same', true),
  ];
  expect(agreements(judgements)).toEqual([{ judges: ['A', 'B'], pairs: 2, equal: 1, kappa: 1 }]);
  expect(decoysTaken(judgements)).toMatchObject({ count: 1, of: 2 });
});

test('knows parties by the labels of transcripts', () => {
  expect(partyOf('WARREN (?)')).toBe('Democratic');
  expect(partyOf('JOE BIDEN (D), FORMER VICE PRESIDENT, PRESIDENTIAL CANDIDATE')).toBe(
    'Democratic',
  );
  expect(partyOf('O’ROURKE')).toBe('Democratic');
  expect(partyOf('Donald Trump')).toBe('Republican');
  expect(partyOf('Question')).toBe('none');
});

test('listed pairs are no marks', () => {
  expect([found(1), found(1, { tier: 'related' })].map(isMark)).toEqual([true, false]);
});
