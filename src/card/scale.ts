import { shortNumber } from './format.ts';

/** A number's place on an axis, in percent of its length. */
export interface Scale {
  low: number;
  high: number;
  place: (value: number) => number;
  /** The numbers that are written beside the axis. */
  ticks: number[];
  /** On a log scale: how many times the tick before each tick is. */
  factor?: number;
}

/** Steps between the numbers beside an axis; the first that leave room for the words are taken. */
const STEPS = [4, 3, 2, 1];

/** Equal steps add: from `low` to `high` exactly, with round numbers between. */
export function linearScale(low: number, high: number): Scale {
  const span = high - low;
  const place = (value: number) => (span === 0 ? 0 : ((value - low) / span) * 100);
  if (span === 0) return { low, high, place, ticks: [low] };
  return { low, high, place, ticks: fitting(place, (steps) => roundNumbers(low, high, steps)) };
}

/** Equal steps multiply: from one power of ten to another, over a whole number of steps. */
export function logScale(low: number, high: number): Scale {
  const first = Math.floor(Math.log10(low));
  const decades = Math.max(1, Math.ceil(Math.log10(high)) - first);
  const scales = STEPS.map((most) => {
    const step = Math.ceil(decades / most);
    const steps = Math.ceil(decades / step);
    const ticks = Array.from({ length: steps + 1 }, (_, at) => powerOfTen(first + at * step));
    const place = (value: number) => ((Math.log10(value) - first) / (steps * step)) * 100;
    return { place, ticks, factor: powerOfTen(step) };
  });
  const scale = (scales.find(({ place, ticks }) => haveRoom(place, ticks)) ?? scales.at(-1))!;
  return { ...scale, low: powerOfTen(first), high: scale.ticks.at(-1)! };
}

/** As it is written: `10 ** -3` is not quite 0.001. */
const powerOfTen = (exponent: number) => Number(`1e${exponent}`);

function fitting(place: Scale['place'], ticksOf: (steps: number) => number[]): number[] {
  const choices = STEPS.map(ticksOf);
  return choices.find((ticks) => haveRoom(place, ticks)) ?? choices.at(-1)!;
}

/** The narrowest picture and the widest of usual digits, in pixels. */
const NARROW = 284;
const DIGIT = 6.2;
const GAP = 6;

/** Whether the words of an axis stand clear of each other; those at its ends stand within it. */
function haveRoom(place: Scale['place'], ticks: number[]): boolean {
  const ends = ticks.map((tick, at) => {
    const middle = (place(tick) / 100) * NARROW;
    const width = shortNumber(tick).length * DIGIT;
    const start = Math.min(Math.max(0, middle - width / 2), NARROW - width);
    return { at, start, stop: start + width };
  });
  return ends.every(({ at, start }) => at === 0 || start >= ends[at - 1]!.stop + GAP);
}

/** Multiples of 1, 2, 3 or 5 times a power of ten. */
function roundNumbers(low: number, high: number, steps: number): number[] {
  const least = (high - low) / steps;
  const power = powerOfTen(Math.floor(Math.log10(least)));
  const times = [1, 2, 3, 5].find((each) => each * power >= least * (1 - HAIR)) ?? 10;
  const step = times * power;
  const first = Math.ceil(low / step - HAIR);
  const last = Math.floor(high / step + HAIR);
  return Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
}

/** Sums of binary fractions miss a round number by a hair. */
const HAIR = 1e-9;
