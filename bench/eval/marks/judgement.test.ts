import { expect, test } from 'vitest';
import { mergeJudgements, type Judgement } from './judgement.ts';

function judged(change: Partial<Judgement> = {}): Judgement {
  return {
    set: 'politifact',
    transcript: '20300101_ferry',
    line: 12,
    claim: 'c1',
    grade: 'same',
    reason: 'forty ferries in both',
    judge: 'A',
    ...change,
  };
}

test('what a judge says again replaces what the judge said', () => {
  const merged = mergeJudgements(
    [judged()],
    [judged({ grade: 'wrong', reason: 'ferry, not barn' })],
  );
  expect(merged).toEqual([judged({ grade: 'wrong', reason: 'ferry, not barn' })]);
});

test('another judge, another claim and another set stand beside it', () => {
  const added = [judged({ judge: 'B' }), judged({ claim: 'c2' }), judged({ set: 'ordinary' })];
  expect(mergeJudgements([judged()], added)).toHaveLength(4);
});

test('the order does not depend on who came first; lines are ordered as numbers', () => {
  const all = [judged({ line: 100 }), judged({ line: 20 }), judged({ judge: 'B', line: 20 })];
  const merged = mergeJudgements([], all);
  expect(merged.map(({ line, judge }) => `${line}${judge}`)).toEqual(['20A', '20B', '100A']);
  expect(mergeJudgements(all.slice(1), all.slice(0, 1))).toEqual(merged);
});

test('a decoy stays one when it is judged again', () => {
  const [merged] = mergeJudgements([judged({ decoy: true })], [judged({ grade: 'wrong' })]);
  expect(merged).toMatchObject({ decoy: true, grade: 'wrong' });
});
