import { seconds } from './clock.ts';
import type { Label, TurnFinder } from './finder.ts';
import { readName } from './names.ts';

const CLOCK = String.raw`((?:\d{1,2}:)?\d{1,3}:\d{2})`;
/** `Name (00:47):`, as Rev writes today. */
const NAME_CLOCK = new RegExp(String.raw`^(.{1,80}?)\s*\(${CLOCK}\)\s*:\s*`);
/** `Name: (02:08)`, as Rev wrote before. */
const OLDER = new RegExp(String.raw`^(.{1,80}?):\s*\(${CLOCK}\)\s*`);
/** `[00:01:02] Name:`, as other transcribers write. */
const CLOCK_NAME = new RegExp(String.raw`^[[(]${CLOCK}[\])]\s*[-–—]?\s*([^:]{1,80}):\s+`);
/** `(01:05)` alone: the same turn goes on. */
const GOES_ON = new RegExp(String.raw`^\(${CLOCK}\)\s*`);

/** Transcripts with a time at every label, as Rev publishes them: cut by the clock. */
export const rev: TurnFinder = {
  name: 'rev',
  label({ text }) {
    const named = NAME_CLOCK.exec(text) ?? OLDER.exec(text);
    if (named) return labelled(named[1], named[2], named[0].length);
    const clockFirst = CLOCK_NAME.exec(text);
    if (clockFirst) return labelled(clockFirst[2], clockFirst[1], clockFirst[0].length);
    const goesOn = GOES_ON.exec(text);
    return goesOn ? label(goesOn[1], goesOn[0].length) : undefined;
  },
  judge(labels) {
    const named = labels.filter(({ speaker }) => speaker !== undefined);
    return named.length >= 2 ? () => true : undefined;
  },
};

function labelled(
  name: string | undefined,
  time: string | undefined,
  words: number,
): Label | undefined {
  const speaker = readName(name ?? '');
  return speaker ? { ...label(time, words), speaker } : undefined;
}

function label(written: string | undefined, words: number): Label {
  const time = seconds(written);
  return { words, style: 'clock', cut: true, ...(time !== undefined && { time }) };
}
