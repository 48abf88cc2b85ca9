import type { Tier } from '../match/types.ts';
import type { Span } from '../passage.ts';
import { sentences } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { readable } from './budget.ts';
import type { ImportedIndex } from './open.ts';
import { NEIGHBOURS } from './query.ts';

/** A line of a transcript, or a paragraph. */
export interface Line {
  speaker: string;
  text: string;
}

/** A claim found in a line. */
export interface LineMark {
  /** The line's place. */
  line: number;
  /** UTF-16 offsets in the line's text. */
  start: number;
  end: number;
  /** The claim's number in the index. */
  claim: number;
  confidence: number;
  tier: Tier;
  /** The text itself already corrects it. */
  corrected: boolean;
}

export interface AnnotateOptions {
  /** The day it was said, `YYYY-MM-DD`. */
  date?: string;
  /** Leave out claims that were checked after that day. */
  knownByDate?: boolean;
}

/** So many claims are listed for one sentence. */
const MOST_LISTED = 3;

/**
 * What a page would mark and list in the lines of a transcript, in reading order, the best of a
 * sentence first. Gives the marks of one line after the other.
 */
export function* annotateLines(
  index: ImportedIndex,
  lines: readonly Line[],
  options: AnnotateOptions = {},
): Generator<LineMark[]> {
  let line = 0;
  let marks: LineMark[] = [];
  for (const found of annotateSentences(index, lines, options)) {
    for (; line < found.line; line += 1) {
      yield marks;
      marks = [];
    }
    marks.push(...found.marks);
  }
  for (; line < lines.length; line += 1) {
    yield marks;
    marks = [];
  }
}

/** The same, one sentence after the other. */
export function* annotateSentences(
  index: ImportedIndex,
  lines: readonly Line[],
  { date, knownByDate = false }: AnnotateOptions = {},
): Generator<{ line: number; marks: LineMark[] }> {
  const parted = lines.map(({ text }) => sentencesOf(text));
  const texts = parted.flatMap((spans, line) =>
    spans.map(({ start, end }) => lines[line]!.text.slice(start, end)),
  );
  let at = 0;
  for (const [line, spans] of parted.entries()) {
    const { speaker } = lines[line]!;
    for (const { start } of spans) {
      const query = {
        text: texts[at]!,
        before: texts.slice(Math.max(0, at - NEIGHBOURS.before), at),
        after: texts.slice(at + 1, at + 1 + NEIGHBOURS.after),
        ...(speaker && { speaker }),
        ...(date && { date }),
      };
      at += 1;
      const found = index.find(query, { limit: MOST_LISTED, knownByDate });
      const marks = found.map(({ span, ...rest }) => ({
        ...{ line, start: start + span.start, end: start + span.end },
        ...rest,
      }));
      yield { line, marks };
    }
  }
}

/** The sentences of a text, each with the punctuation that ends it. */
function sentencesOf(text: string): Span[] {
  const read = readable(text);
  const tokens = tokenise(read);
  let start = 0;
  return sentences(tokens, read).map(({ to }) => {
    const { end } = tokens[to - 1]!;
    const span = { start, end: end + /^\S*/.exec(read.slice(end))![0].length };
    start = span.end;
    return span;
  });
}
