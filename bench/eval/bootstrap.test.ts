import { expect, test } from 'vitest';
import { estimate, gain } from './bootstrap.ts';

const ones = (count: number, all: number) =>
  Array.from({ length: all }, (_, at) => Number(at < count));

test('the interval is that of a share of a hundred', () => {
  // 50 of 100 has a standard error of 0.05, so its interval reaches 0.098 to each side.
  const { value, low, high } = estimate(ones(50, 100), 4000);
  expect(value).toBe(0.5);
  expect(low).toBeCloseTo(0.402, 1.5);
  expect(high).toBeCloseTo(0.598, 1.5);
});

test('four times the questions halve the interval', () => {
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  const few = width(estimate(ones(50, 100), 4000));
  const many = width(estimate(ones(200, 400), 4000));
  expect(few / many).toBeGreaterThan(1.8);
  expect(few / many).toBeLessThan(2.2);
});

test('what never changes has no width', () => {
  expect(estimate([0.25, 0.25, 0.25], 100)).toEqual({ value: 0.25, low: 0.25, high: 0.25 });
});

test('each run draws the same', () => {
  const values = [0, 0.2, 1, 0.5, 0.33];
  expect(estimate(values, 500)).toEqual(estimate(values, 500));
});

test('a gain is paired: what both systems share does not blur it', () => {
  const hard = ones(50, 100);
  const better = hard.map((value) => value + 0.01);
  const { value, low, high } = gain(better, hard, 500);
  for (const each of [value, low, high]) expect(each).toBeCloseTo(0.01);
});
