import { expect, it } from 'vitest';
import type { Figure, Reading } from '../core/claim/figure.ts';
import { inOrder, layOutSeries } from './series.ts';
import { datesBelow, middleOf } from './time.ts';

const figure = (readings: Omit<Reading, 'source'>[], more: Partial<Figure> = {}): Figure => ({
  measure: 'm',
  unit: 'u',
  over: 'time',
  readings: readings.map((reading) => ({ source: 'a', ...reading }) as Reading),
  ...more,
});
const at = (date: string, value: number) => ({ date, value });

it('orders readings by date, whatever the file’s order; equal dates keep it', () => {
  const readings = [at('2024-08', 1), at('2020', 2), at('2024-08', 3), at('2020-02-03', 4)];
  expect(inOrder(figure(readings))).toMatchObject([
    { value: 4 },
    { value: 2 },
    { value: 1 },
    { value: 3 },
  ]);
});

it('places days by their distance, not by their count', () => {
  const { points } = layOutSeries(
    figure([at('2024-01-01', 0), at('2024-01-02', 1), at('2024-01-11', 4)]),
  );
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [10, 25],
    [100, 100],
  ]);
});

it('begins at zero, unless the file says where', () => {
  const readings = [at('2020', 90), at('2021', 100)];
  expect(layOutSeries(figure(readings)).scale.low).toBe(0);
  const { scale, points } = layOutSeries(figure(readings, { from: 80 }));
  expect(scale.low).toBe(80);
  expect(points[0]?.y).toBe(50);
});

it('keeps the claimed number within the picture', () => {
  const { claimed, points } = layOutSeries(
    figure([at('2020', 5), at('2021', 10)], { claimed: 20 }),
  );
  expect([claimed, points[1]?.y]).toEqual([100, 50]);
});

it('multiplies by equal steps on a log scale', () => {
  const { points } = layOutSeries(
    figure([at('2020', 1), at('2021', 10), at('2022', 100)], { scale: 'log' }),
  );
  expect(points.map(({ y }) => y)).toEqual([0, 50, 100]);
});

it.each([
  ['2024', '2024-07-02T00:00:00.000Z'],
  ['2023-02', '2023-02-15T00:00:00.000Z'],
  ['2024-12-31', '2024-12-31T12:00:00.000Z'],
])('a date stands in the middle of what it names: %s', (date, middle) =>
  expect(new Date(middleOf(date)).toISOString()).toBe(middle),
);

it.each([
  [
    ['2019-04', '2024-08'],
    ['2020', '2022', '2024'],
  ],
  [
    ['2019', '2021', '2023'],
    ['2019', '2020', '2021', '2022', '2023'],
  ],
  [
    ['1900', '2020'],
    ['1900', '1950', '2000'],
  ],
  [
    ['2024-02', '2024-08-12'],
    ['2024-02', '2024-08-12'],
  ],
  [
    ['2023-11', '2024-02'],
    ['2023-11', '2024-02'],
  ],
])('writes few dates below %j', (dates, written) =>
  expect(datesBelow(dates).map(({ date }) => date)).toEqual(written),
);
