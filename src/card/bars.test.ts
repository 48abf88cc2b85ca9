import { expect, it } from 'vitest';
import { layOutBars } from './bars.ts';

const facts = { at: 'then', source: 'a' };
const figure = { measure: 'm', unit: 'u' };

it('draws claimed and readings on one axis from zero', () => {
  const { scale, bars } = layOutBars({
    ...figure,
    claimed: 60,
    readings: [{ value: 15, ...facts }],
  });
  expect(scale).toMatchObject({ low: 0, high: 60 });
  expect(bars).toMatchObject([
    { value: 60, bar: { start: 0, length: 100 } },
    { value: 15, bar: { start: 0, length: 25 }, reading: { value: 15 } },
  ]);
  expect(bars[0]).not.toHaveProperty('reading');
});

it('draws a range as a band between its ends, and how far a value may be off', () => {
  const readings = [
    { low: 5, high: 10, ...facts },
    { value: 16, low: 12, high: 20, ...facts },
  ];
  const { bars } = layOutBars({ ...figure, readings });
  expect(bars).toMatchObject([
    { range: { start: 25, length: 25 } },
    { bar: { start: 0, length: 80 }, range: { start: 60, length: 40 } },
  ]);
  expect(bars[0]).not.toHaveProperty('bar');
});

it('keeps zero on the axis when values fall below it', () => {
  const { scale, bars } = layOutBars({
    ...figure,
    claimed: 10,
    readings: [{ value: -10, ...facts }],
  });
  expect(scale.place(0)).toBe(50);
  expect(bars).toMatchObject([
    { bar: { start: 50, length: 50 } },
    { bar: { start: 0, length: 50 } },
  ]);
});

it('survives a figure of zeros', () => {
  const { bars } = layOutBars({ ...figure, readings: [{ value: 0, ...facts }] });
  expect(bars).toMatchObject([{ bar: { start: 0, length: 0 } }]);
});

it('draws points on a log scale, which has no zero to draw from', () => {
  const { bars } = layOutBars({
    ...figure,
    scale: 'log',
    claimed: 1000,
    readings: [{ value: 10, low: 1, high: 100, ...facts }],
  });
  expect(bars).toMatchObject([
    { point: expect.closeTo(100, 6) as number },
    { point: expect.closeTo(100 / 3, 6) as number, range: { start: 0 } },
  ]);
  expect(bars.some((bar) => 'bar' in bar)).toBe(false);
});
