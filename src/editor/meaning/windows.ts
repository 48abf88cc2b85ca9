import type { LookRequest } from '../../core/meaning/types.ts';
import type { Passage } from '../../core/passage.ts';
import type { TranscriptLine } from '../rows.ts';

/** Some lines of a transcript as a request, with lines around them that are read for context only. */
export interface Window {
  request: LookRequest;
  /** The lines that it is made for, `[from, to)`; a passage's id is its line's place. */
  from: number;
  to: number;
}

/** So many lines and characters are looked at in one request: what is held does not grow with the file. */
const MOST = { lines: 200, characters: 40_000 };
/** Lines before and behind, and characters of them: what a sentence's reading may ask for. */
const AROUND = { before: 4, after: 4, characters: 8000 };

/**
 * A transcript as requests, in its order. Lines of one title are a page of their own, and a line that
 * tells what was said before it begins one.
 */
export function* windowsOf(
  lines: readonly TranscriptLine[],
  date: string | undefined,
): Generator<Window> {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    end = start + 1;
    while (end < lines.length && goesOn(lines[end - 1]!, lines[end]!)) end += 1;
    yield* windowsOfPage(lines, start, end, date);
  }
}

function goesOn(line: TranscriptLine, next: TranscriptLine): boolean {
  return next.before === undefined && line.title === next.title;
}

function* windowsOfPage(
  lines: readonly TranscriptLine[],
  start: number,
  end: number,
  date: string | undefined,
): Generator<Window> {
  const { title } = lines[start]!;
  for (let from = start, to = start; from < end; from = to) {
    to = from + reached(lines.slice(from, end), MOST.lines, MOST.characters);
    const first = from - around(lines.slice(start, from).reverse(), AROUND.before);
    const last = to + around(lines.slice(to, end), AROUND.after);
    const passages = lines.slice(first, last).map((line, at) => passageOf(line, first + at));
    const before = first === start ? passagesBefore(lines[start]!) : [];
    yield {
      from,
      to,
      request: {
        passages: [...before, ...passages],
        ...(date && { date }),
        ...(title && { title }),
      },
    };
  }
}

/** How many lines, at least one, have no more characters than allowed together. */
function reached(lines: readonly TranscriptLine[], most: number, characters: number): number {
  return Math.max(1, around(lines, most, characters));
}

function around(
  lines: readonly TranscriptLine[],
  most: number,
  characters = AROUND.characters,
): number {
  let taken = 0;
  let left = characters;
  for (const { text } of lines.slice(0, most)) {
    left -= text.length;
    if (left < 0) break;
    taken += 1;
  }
  return taken;
}

/** Lines are told apart by their place: a sentence may go on from one to the next. */
function passageOf({ speaker, text }: TranscriptLine, at: number): Passage {
  return {
    id: String(at),
    text,
    kind: 'speech',
    run: 'transcript',
    ...(speaker && { speaker }),
  };
}

/** What was said before a line that tells it: by the same speaker, as far as is known. */
function passagesBefore({ before = [], speaker }: TranscriptLine): Passage[] {
  return before.map((text, at) => ({
    id: `before ${at}`,
    text,
    kind: 'speech',
    ...(speaker && { speaker }),
  }));
}
