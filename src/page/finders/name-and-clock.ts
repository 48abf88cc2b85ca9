import { seconds } from './clock.ts';
import type { Label, TurnFinder } from './finder.ts';
import { readName } from './names.ts';

/** `Ada Example  0:12`, `Speaker 1 (00:01:02)`, `Ada Example: 12:30`, with nothing behind it. */
const LINE = /^(.{1,80}?):?\s+[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?\s*$/;
const FEWEST = 3;
/** Seconds: a talk begins at its beginning, a day's programme in the morning. */
const LATEST_START = 180;

/**
 * Transcripts with a name and a time in a line of their own and the words below, as podcasts and
 * transcription services write them.
 */
export const nameAndClock: TurnFinder = {
  name: 'name-and-clock',
  label({ text }) {
    const match = LINE.exec(text);
    const speaker = match ? readName(match[1]!) : undefined;
    const time = seconds(match?.[2]);
    if (!speaker || time === undefined) return undefined;
    return { speaker, time, words: text.length, style: 'name-and-clock' };
  },
  judge: (labels) => (isTalk(labels) ? () => true : undefined),
};

/** The clock runs on from the start, and somebody speaks again. */
function isTalk(labels: readonly Label[]): boolean {
  const times = labels.map(({ time = 0 }) => time);
  const isForward = times.every((time, at) => at === 0 || time >= times[at - 1]!);
  const voices = new Set(labels.map(({ speaker }) => speaker));
  return (
    labels.length >= FEWEST && isForward && times[0]! <= LATEST_START && voices.size < labels.length
  );
}
