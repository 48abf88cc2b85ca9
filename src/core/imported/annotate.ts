import type { Tier } from '../match/types.ts';
import type { Span } from '../passage.ts';
import { sentences, sentenceSpans } from '../text/sentences.ts';
import { tokenise } from '../text/tokens.ts';
import { readable } from './budget.ts';
import type { Found, ImportedIndex } from './open.ts';
import { NEIGHBOURS } from './query.ts';
import type { Query } from './types.ts';

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
export const MOST_LISTED = 3;

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
  const parted = lines.map((line) => ({ ...line, spans: sentencesOf(line.text) }));
  for (const { line, span, query } of sentenceQueries(parted, date)) {
    const found = index.find(query, { limit: MOST_LISTED, knownByDate });
    yield { line, marks: found.map((one) => markAt(line, span, one)) };
  }
}

/** What was found in a sentence, in its line. */
export function markAt(line: number, { start }: Span, { span, ...rest }: Found): LineMark {
  return { line, start: start + span.start, end: start + span.end, ...rest };
}

/** A line with its sentences. */
export interface PartedLine extends Line {
  spans: readonly Span[];
}

/** A sentence of a line, as it is asked: with its neighbours. */
export interface SentenceQuery {
  line: number;
  span: Span;
  query: Query;
}

/** The sentences of some lines in reading order, each with those around it. */
export function* sentenceQueries(
  lines: readonly PartedLine[],
  date: string | undefined,
): Generator<SentenceQuery> {
  const texts = lines.flatMap(({ text, spans }) =>
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  let at = 0;
  for (const [line, { speaker, spans }] of lines.entries()) {
    for (const span of spans) {
      const query = {
        text: texts[at]!,
        before: texts.slice(Math.max(0, at - NEIGHBOURS.before), at),
        after: texts.slice(at + 1, at + 1 + NEIGHBOURS.after),
        ...(speaker && { speaker }),
        ...(date && { date }),
      };
      at += 1;
      yield { line, span, query };
    }
  }
}

function sentencesOf(text: string): Span[] {
  const read = readable(text);
  const tokens = tokenise(read);
  return sentenceSpans(sentences(tokens, read), tokens, read);
}
