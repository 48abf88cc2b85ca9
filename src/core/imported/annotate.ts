import type { Tier } from '../match/types.ts';
import type { ImportedIndex } from './open.ts';
import { NEIGHBOURS } from './query.ts';

/** A line of a transcript. */
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

/** What a page would mark and list in the lines of a transcript, in reading order, the best of a line first. */
export function annotateLines(
  index: ImportedIndex,
  lines: readonly Line[],
  options: AnnotateOptions = {},
): LineMark[] {
  return lines.flatMap((_, line) => annotateLine(index, lines, line, options));
}

/** The same for one of the lines: the others are read as its neighbours only. */
export function annotateLine(
  index: ImportedIndex,
  lines: readonly Line[],
  line: number,
  { date, knownByDate = false }: AnnotateOptions = {},
): LineMark[] {
  const { speaker, text } = lines[line]!;
  const query = {
    text,
    before: lines.slice(Math.max(0, line - NEIGHBOURS.before), line).map((each) => each.text),
    after: lines.slice(line + 1, line + 1 + NEIGHBOURS.after).map((each) => each.text),
    ...(speaker && { speaker }),
    ...(date && { date }),
  };
  return index
    .find(query, { limit: MOST_LISTED, knownByDate })
    .map(({ span, ...found }) => ({ line, ...span, ...found }));
}
