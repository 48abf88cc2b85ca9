import { seconds } from './clock.ts';
import type { Label, TurnFinder } from './finder.ts';

/** `00:01:02.500 --> 00:01:05.000 align:start`, or with commas, as SRT has it. */
const TIMING = /^((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s+-->\s+[\d:.,]+/;
/** A cue's number stands in a line of its own before its times. */
const NUMBER = /^\d{1,6}\s*$/;
/** `<v Ada Example>`, WebVTT's mark of a voice. */
const VOICE = /^(?:-\s*)?<v(?:\.[\w.-]+)?\s+([^>\n]{1,80})>\s*/;
/** So many cues make a file of captions. */
const FEWEST = 3;

/** A file of captions opened as text, WebVTT or SRT: times between the lines, now and then a voice. */
export const captionFile: TurnFinder = {
  name: 'caption-file',
  label({ text }) {
    const timing = TIMING.exec(text);
    if (timing) return cue(text, seconds(timing[1]));
    if (NUMBER.test(text)) return { words: text.length, style: 'number', cut: true };
    const voice = VOICE.exec(text);
    return voice ? named(voice[1]!.trim(), voice[0].length) : undefined;
  },
  judge: (labels) =>
    labels.filter(({ style }) => style === 'cue').length >= FEWEST ? () => true : undefined,
};

function cue(text: string, time: number | undefined): Label {
  const when = time !== undefined && { time };
  return { words: text.length, style: 'cue', cut: true, anyone: true, ...when };
}

function named(speaker: string, words: number): Label {
  return { speaker, words, style: 'voice', cut: true, sameTime: true };
}
