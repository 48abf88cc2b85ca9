import { expect, test } from 'vitest';
import { meanAveragePrecision, meanReciprocalRank, median, recall } from './statistics.ts';

test('the median is the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 100, 1, 2])).toBe(3);
  expect(median([])).toBeNaN();
});

const ANSWERS = [
  { found: ['a', 'b', 'c'], relevant: ['b'] },
  { found: ['d', 'e', 'f'], relevant: ['d', 'f'] },
  { found: [], relevant: ['x'] },
];

test('the reciprocal rank counts the first right answer', () => {
  expect(meanReciprocalRank(ANSWERS)).toBeCloseTo((1 / 2 + 1 + 0) / 3);
});

test('average precision counts every right answer within the depth', () => {
  expect(meanAveragePrecision(ANSWERS, 5)).toBeCloseTo((1 / 2 + (1 + 2 / 3) / 2 + 0) / 3);
  expect(meanAveragePrecision(ANSWERS, 1)).toBeCloseTo((0 + 1 + 0) / 3);
});

test('recall is the share of what is relevant among the first answers', () => {
  expect(recall(ANSWERS, 2)).toBeCloseTo((1 + 1 / 2 + 0) / 3);
});
