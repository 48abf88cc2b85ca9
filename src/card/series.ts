import { numbersOf, type Figure, type Reading } from '../core/claim/figure.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { datesBelow, middleOf } from './time.ts';

/** A reading that has its place in time. */
export type DatedReading = Reading & { date: string };

/** A reading's place: both in percent, from the earliest date and from the foot of the axis. */
export interface Point {
  reading: DatedReading;
  x: number;
  y?: number;
  range?: { low: number; high: number };
}

export interface Series {
  scale: Scale;
  points: Point[];
  dates: { date: string; x: number }[];
  claimed?: number;
}

/** Lays out readings over time, in the order of their dates. */
export function layOutSeries(figure: Figure): Series {
  const readings = inOrder(figure);
  const numbers = numbersOf(figure);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const scale =
    figure.scale === 'log'
      ? logScale(low, high)
      : linearScale(figure.from ?? Math.min(0, low), Math.max(0, high));
  const dates = readings.map(({ date }) => date);
  const start = middleOf(dates.at(0) ?? '');
  const span = middleOf(dates.at(-1) ?? '') - start;
  const across = (time: number) => (span === 0 ? 0 : ((time - start) / span) * 100);

  return {
    scale,
    points: readings.map((reading) => ({
      reading,
      x: across(middleOf(reading.date)),
      ...('value' in reading && { y: scale.place(reading.value) }),
      ...('low' in reading && {
        range: { low: scale.place(reading.low), high: scale.place(reading.high) },
      }),
    })),
    dates: datesBelow(dates).map(({ date, at }) => ({ date, x: across(at) })),
    ...(figure.claimed !== undefined && { claimed: scale.place(figure.claimed) }),
  };
}

/** The readings of a figure over time, the earliest first; the file's order where dates are equal. */
export function inOrder({ readings }: Figure): DatedReading[] {
  const dated = readings.filter((reading): reading is DatedReading => reading.date !== undefined);
  return dated.toSorted((a, b) => middleOf(a.date) - middleOf(b.date));
}
