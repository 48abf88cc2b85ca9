import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import type { Player, Spoken } from '../../page/captions/index.ts';

/** Units of text sent along: as much as is read around a segment of a transcript. */
const CONTEXT = 600;
/** Words kept of each run, and runs. Nothing older is looked at again. */
const MOST_WORDS = 400;
const MOST_RUNS = 4;
/** Units of a segment: about a line of captions. */
const SEGMENT = 80;

interface Word {
  text: string;
  /** Where it begins in all that its run said, in UTF-16 units. */
  start: number;
  time: number;
  speaker?: string;
}

/** The newest words of a run as they were at one moment. */
export interface Tail {
  run: string;
  player: Player;
  /** Where it begins in the run. */
  from: number;
  /** Where it ends. */
  to: number;
  passages: Passage[];
  /** The ids of those that go on behind a place of the run. */
  after(place: number): string[];
  /** Where a match lies in the run, and the time of its first word; nothing if it is not here. */
  place(match: Match): { start: number; end: number; time: number } | undefined;
}

/** What was said lately, run by run. */
export interface SpokenLog {
  add(spoken: Spoken): void;
  tail(run: string): Tail | undefined;
}

interface Run {
  player: Player;
  words: Word[];
}

export function createSpokenLog(): SpokenLog {
  const runs = new Map<string, Run>();

  return {
    add({ run, player, time, speaker, back, words }) {
      const known = runs.get(run) ?? { player, words: [] };
      known.words.splice(Math.max(0, known.words.length - back));
      for (const text of words) {
        const last = known.words.at(-1);
        const start = last ? last.start + last.text.length + 1 : 0;
        known.words.push({ text, start, time, ...(speaker !== undefined && { speaker }) });
      }
      known.words.splice(0, known.words.length - MOST_WORDS);
      // The run that spoke last stands last.
      runs.delete(run);
      runs.set(run, known);
      if (runs.size > MOST_RUNS) runs.delete(runs.keys().next().value!);
    },

    tail(run) {
      const known = runs.get(run);
      const last = known?.words.at(-1);
      if (!known || !last) return undefined;
      const words = known.words.filter(({ start }) => start >= last.start - CONTEXT);
      return tailOf(run, known.player, words);
    },
  };
}

function tailOf(run: string, player: Player, words: Word[]): Tail {
  const passages = inSegments(run, words);
  const starts = new Map(passages.map(({ id, first }) => [id, first.start]));
  return {
    run,
    player,
    from: words[0]!.start,
    to: endOf(words.at(-1)!),
    passages: passages.map(({ passage }) => passage),
    after: (place) =>
      passages.flatMap(({ id, first, passage }) =>
        first.start + passage.text.length > place ? [id] : [],
      ),
    place({ parts }) {
      const spans = parts.flatMap(({ passage, spans: within }) => {
        const from = starts.get(passage);
        if (from === undefined) return [];
        return within.map(({ start, end }) => ({ start: from + start, end: from + end }));
      });
      if (spans.length === 0) return undefined;
      const start = Math.min(...spans.map((span) => span.start));
      const end = Math.max(...spans.map((span) => span.end));
      const { time } = words.findLast((word) => word.start <= start) ?? words[0]!;
      return { start, end, time };
    },
  };
}

interface Segment {
  id: string;
  first: Word;
  passage: Passage;
}

const endOf = ({ start, text }: Word) => start + text.length;

/** Words as speech passages of one run; each is about a line, and of one speaker. */
function inSegments(run: string, words: Word[]): Segment[] {
  const segments: Segment[] = [];
  for (const word of words) {
    const last = segments.at(-1);
    const isFull = !last || last.passage.text.length + word.text.length >= SEGMENT;
    if (isFull || last.first.speaker !== word.speaker) segments.push(segmentOf(run, word));
    else last.passage.text += ` ${word.text}`;
  }
  return segments;
}

function segmentOf(run: string, first: Word): Segment {
  const { text, start, time, speaker } = first;
  const id = `${run}-${start}`;
  const passage: Passage = { id, text, time, kind: 'speech', run };
  return { id, first, passage: { ...passage, ...(speaker !== undefined && { speaker }) } };
}
