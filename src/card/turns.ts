import { listInWords } from './format.ts';
import type { DatedReading } from './series.ts';
import { WORDS } from './words.ts';

/** The first, highest, lowest and latest of readings in the order of time, each once. */
export function turnsOf(readings: DatedReading[]): { name: string; reading: DatedReading }[] {
  const byHeight = readings.toSorted((a, b) => top(a) - top(b));
  const { first, highest, lowest, latest } = WORDS.turns;
  const names = new Map<DatedReading | undefined, string[]>();
  const call = (reading: DatedReading | undefined, name: string) =>
    names.set(reading, [...(names.get(reading) ?? []), name]);
  call(readings.at(0), first);
  call(readings.at(-1), latest);
  call(byHeight.at(-1), highest);
  call(byHeight.at(0), lowest);
  return readings.flatMap((reading) => {
    const called = names.get(reading);
    return called ? [{ name: listInWords(called), reading }] : [];
  });
}

const top = (reading: DatedReading) => ('value' in reading ? reading.value : reading.high);
