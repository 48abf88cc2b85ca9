import { expect, it } from 'vitest';
import { linearScale, logScale } from './scale.ts';

it.each([
  [0, 60_000_000, [0, 30_000_000, 60_000_000]],
  [0, 60, [0, 20, 40, 60]],
  [0, 14.7, [0, 5, 10]],
  [-10, 10, [-10, -5, 0, 5, 10]],
  [0, 0.3, [0, 0.1, 0.2, 0.3]],
  [690, 711, [690, 700, 710]],
  [0, 0, [0]],
])('writes round numbers between %d and %d', (low, high, ticks) =>
  expect(linearScale(low, high).ticks).toEqual(ticks),
);

it('places numbers by their size, from end to end', () => {
  const { place } = linearScale(0, 60_000_000);
  expect([0, 1_100_000, 60_000_000].map(place)).toEqual([0, expect.closeTo(1.83, 2), 100]);
});

it.each([
  [3, 900, [1, 10, 100, 1000], 10],
  [300, 60_000_000, [100, 100_000, 100_000_000], 1000],
  [0.002, 0.5, [0.001, 0.01, 0.1, 1], 10],
  [10, 10, [10, 100], 10],
])('steps by powers of ten from %d to %d', (low, high, ticks, factor) => {
  const scale = logScale(low, high);
  expect(scale).toMatchObject({ ticks, factor, low: ticks[0], high: ticks.at(-1) });
  expect(scale.ticks.map(scale.place)).toEqual(
    ticks.map((_, at) => expect.closeTo((at / (ticks.length - 1)) * 100, 6) as number),
  );
});
