import { expect, test } from 'vitest';
import { between, sample, seeded } from './random.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const first = Array.from({ length: 50 }, seeded(7));
  expect(Array.from({ length: 50 }, seeded(7))).toEqual(first);
  expect(Array.from({ length: 50 }, seeded(8))).not.toEqual(first);
  expect(first.every((number) => number >= 0 && number < 1)).toBe(true);
});

test('whole numbers reach both ends', () => {
  const random = seeded(1);
  const numbers = Array.from({ length: 500 }, () => between(random, 2, 5));
  expect(new Set(numbers)).toEqual(new Set([2, 3, 4, 5]));
});

test('a sample keeps the order and has the size asked for', () => {
  const items = Array.from({ length: 100 }, (_, at) => at);
  const taken = sample(seeded(3), items, 20);
  expect(taken).toHaveLength(20);
  expect(taken).toEqual([...taken].sort((a, b) => a - b));
  expect(sample(seeded(3), items, 200)).toEqual(items);
});
