import type { Figure } from '../core/claim/context.ts';

/** One bar of a figure: from zero to a value, or between the ends of a range. */
export interface Bar {
  claimed: boolean;
  /** The ends as they are written; equal for a single value. */
  low: number;
  high: number;
  /** Where the bar begins and how long it is, in percent of the axis. */
  start: number;
  length: number;
}

/** The one axis of a figure, always with zero on it, in the figure's unit. */
export interface Axis {
  low: number;
  high: number;
  /** Where zero lies, in percent. */
  zero: number;
}

/** Lays out a figure to scale: what was claimed first, then the readings in their order. */
export function layOut({ claimed, readings }: Figure): { axis: Axis; bars: Bar[] } {
  const ends = readings.map((reading) =>
    'value' in reading
      ? { claimed: false, low: reading.value, high: reading.value }
      : { claimed: false, low: reading.low, high: reading.high },
  );
  if (claimed !== undefined) ends.unshift({ claimed: true, low: claimed, high: claimed });

  const low = Math.min(0, ...ends.map((end) => end.low));
  const high = Math.max(0, ...ends.map((end) => end.high));
  const place = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  const zero = place(0);
  const bars = ends.map((end) => {
    const from = end.low === end.high ? 0 : end.low;
    const [start, stop] = [place(from), place(end.high)].toSorted((a, b) => a - b) as Pair;
    return { ...end, start, length: stop - start };
  });
  return { axis: { low, high, zero }, bars };
}

type Pair = [number, number];
