import { expect, it } from 'vitest';
import { layOut } from './axis.ts';

const facts = { at: 'then', source: 'a' };
const figure = { measure: 'm', unit: 'u' };

it('draws claimed and readings on one axis from zero', () => {
  const { axis, bars } = layOut({ ...figure, claimed: 60, readings: [{ value: 15, ...facts }] });
  expect(axis).toEqual({ low: 0, high: 60, zero: 0 });
  expect(bars).toMatchObject([
    { claimed: true, start: 0, length: 100 },
    { claimed: false, start: 0, length: 25 },
  ]);
});

it('draws a range as a band between its ends', () => {
  const readings = [
    { low: 5, high: 10, ...facts },
    { value: 20, ...facts },
  ];
  expect(layOut({ ...figure, readings }).bars[0]).toMatchObject({ start: 25, length: 25 });
});

it('keeps zero on the axis when values fall below it', () => {
  const { axis, bars } = layOut({ ...figure, claimed: 10, readings: [{ value: -10, ...facts }] });
  expect(axis.zero).toBe(50);
  expect(bars).toMatchObject([
    { start: 50, length: 50 },
    { start: 0, length: 50 },
  ]);
});

it('survives a figure of zeros', () => {
  const { bars } = layOut({ ...figure, readings: [{ value: 0, ...facts }] });
  expect(bars).toMatchObject([{ start: 0, length: 0 }]);
});
