import { expect, test } from 'vitest';
import { agreement, wilson } from './statistics.ts';

test.each([
  [180, 200, 0.9, 0.8506, 0.9343],
  [8, 10, 0.8, 0.4902, 0.9433],
  [0, 20, 0, 0, 0.1611],
  [20, 20, 1, 0.8389, 1],
])("Wilson's interval of %d of %d", (count, of, share, low, high) => {
  const found = wilson(count, of);
  expect(found.share).toBeCloseTo(share, 4);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('of nothing, nothing is known', () => {
  expect(wilson(0, 0)).toMatchObject({ share: Number.NaN, low: 0, high: 1 });
});

function times(count: number, one: boolean, other: boolean) {
  return Array.from({ length: count }, () => [one, other] as const);
}

test("Cohen's kappa of a table of 20, 5, 10 and 15", () => {
  const verdicts = [
    ...times(20, true, true),
    ...times(5, true, false),
    ...times(10, false, true),
    ...times(15, false, false),
  ];
  const found = agreement(verdicts);
  expect(found).toMatchObject({ pairs: 50, equal: 0.7 });
  expect(found.kappa).toBeCloseTo(0.4, 10);
});

test('judges who agree always and by more than chance have kappa 1', () => {
  expect(agreement([...times(3, true, true), ...times(2, false, false)]).kappa).toBe(1);
});

test('where both say yes to all, kappa says nothing', () => {
  expect(agreement(times(4, true, true))).toMatchObject({ equal: 1, kappa: Number.NaN });
});
