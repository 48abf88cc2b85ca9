import { numbersOf, type Figure, type Reading } from '../core/claim/figure.ts';
import { linearScale, logScale, type Scale } from './scale.ts';

/** Between two places of an axis, in percent of it. */
export interface Stretch {
  start: number;
  length: number;
}

/** One row of a figure. On a log scale there is no zero to draw from, and a value is a point. */
export interface Bar {
  /** Missing where the row is the claim's. */
  reading?: Reading;
  value?: number;
  /** From zero to the value. */
  bar?: Stretch;
  /** Where the value lies, on a log scale. */
  point?: number;
  /** What the reading leaves open: a band where it has no value, whiskers where it has one. */
  range?: Stretch;
}

/** Lays out a figure to scale: what was claimed first, then the readings in their order. */
export function layOutBars(figure: Figure): { scale: Scale; bars: Bar[] } {
  const isLog = figure.scale === 'log';
  const numbers = numbersOf(figure);
  const scale = isLog
    ? logScale(Math.min(...numbers), Math.max(...numbers))
    : linearScale(Math.min(0, ...numbers), Math.max(0, ...numbers));
  const between = (one: number, other: number): Stretch => {
    const [start, stop] = [scale.place(one), scale.place(other)].toSorted((a, b) => a - b) as Pair;
    return { start, length: stop - start };
  };
  const drawn = (value: number) =>
    isLog ? { value, point: scale.place(value) } : { value, bar: between(0, value) };

  const bars = figure.readings.map((reading): Bar => ({
    reading,
    ...('value' in reading && drawn(reading.value)),
    ...('low' in reading && { range: between(reading.low, reading.high) }),
  }));
  if (figure.claimed !== undefined) bars.unshift(drawn(figure.claimed));
  return { scale, bars };
}

type Pair = [number, number];
