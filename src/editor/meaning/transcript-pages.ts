import type { Passage } from '../../core/passage.ts';
import type { TranscriptLine } from '../rows.ts';
import type { Page } from './windows.ts';

/** Lines of a transcript that belong together. A passage's id is its line's place. */
export interface TranscriptPage extends Page {
  passages: Passage[];
}

/**
 * A transcript as pages, in its order: lines of one title are a page of their own, and a line that tells
 * what was said before it begins one.
 */
export function* transcriptPages(
  lines: readonly TranscriptLine[],
  date: string | undefined,
): Generator<TranscriptPage> {
  for (let start = 0, end = 0; start < lines.length; start = end) {
    end = start + 1;
    while (end < lines.length && goesOn(lines[end - 1]!, lines[end]!)) end += 1;
    const first = lines[start]!;
    yield {
      passages: lines.slice(start, end).map((line, at) => passageOf(line, start + at)),
      before: passagesBefore(first),
      title: first.title,
      date,
    };
  }
}

function goesOn(line: TranscriptLine, next: TranscriptLine): boolean {
  return next.before === undefined && line.title === next.title;
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
