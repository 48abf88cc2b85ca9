import { expect, test } from 'vitest';
import { averagePrecision, mean, recall, reciprocalRank } from './metrics.ts';

const SECOND = { found: ['a', 'b', 'c'], relevant: ['b'] };
const FIRST_AND_THIRD = { found: ['d', 'e', 'f'], relevant: ['d', 'f'] };
const NOT_FOUND = { found: ['x'], relevant: ['y'] };
const UNANSWERABLE = { found: ['x'], relevant: [] };

test('the reciprocal rank counts the first right answer', () => {
  expect(reciprocalRank(SECOND)).toBe(1 / 2);
  expect(reciprocalRank(FIRST_AND_THIRD)).toBe(1);
  expect(reciprocalRank(NOT_FOUND)).toBe(0);
});

test('average precision counts every right answer within the depth', () => {
  expect(averagePrecision(5)(SECOND)).toBe(1 / 2);
  expect(averagePrecision(5)(FIRST_AND_THIRD)).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision(1)(SECOND)).toBe(0);
  // Two are right, one of them is all that could stand first.
  expect(averagePrecision(1)(FIRST_AND_THIRD)).toBe(1);
});

test('recall is the share of what is right among the first answers', () => {
  expect(recall(1)(FIRST_AND_THIRD)).toBe(1 / 2);
  expect(recall(3)(FIRST_AND_THIRD)).toBe(1);
  expect(recall(3)(NOT_FOUND)).toBe(0);
});

test('a question without a right answer counts as failed', () => {
  for (const measure of [averagePrecision(5), reciprocalRank, recall(50)]) {
    expect(measure(UNANSWERABLE)).toBe(0);
  }
});

test('the mean is the sum shared out', () => {
  expect(mean([1, 0.5, 0])).toBe(0.5);
  expect(mean([])).toBeNaN();
});
