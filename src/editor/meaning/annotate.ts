import type { SecondLook } from '../../core/meaning/types.ts';
import type { Match, MatchPart } from '../../core/match/types.ts';
import { inFourDigits, type Annotation } from '../annotation.ts';
import type { TranscriptLine } from '../rows.ts';
import { windowsOf } from './windows.ts';

/** Some lines of a transcript, read. */
export interface Annotated {
  annotations: Annotation[];
  /** How many lines are read so far. */
  read: number;
  /** The numbers of the first and last line of some that were too much to be read to their end. */
  bounded?: { first: number; last: number };
}

/**
 * Finds claims in a transcript, some lines after the others: what a page would mark and list in them. A
 * match that runs over several lines gives an annotation for each.
 */
export async function* annotate(
  { look }: SecondLook,
  lines: readonly TranscriptLine[],
  date?: string,
): AsyncGenerator<Annotated> {
  for (const { request, from, to } of windowsOf(lines, date)) {
    const { matches, bounded } = await look(request);
    const places = matches
      .flatMap((match) => match.parts.map((part) => ({ part, match, at: Number(part.passage) })))
      // Lines around are read for context: they are told of in a window of their own.
      .filter(({ at }) => at >= from && at < to)
      .map(({ part, match, at }) => ({ at, annotation: annotationOf(part, match, lines[at]!) }))
      .sort((a, b) => a.at - b.at || a.annotation.start - b.annotation.start);
    yield {
      annotations: places.map(({ annotation }) => annotation),
      read: to,
      ...(bounded && { bounded: { first: lines[from]!.line, last: lines[to - 1]!.line } }),
    };
  }
}

function annotationOf({ spans }: MatchPart, match: Match, { line, text }: TranscriptLine) {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const { claim, tier, corrected } = match;
  const confidence = inFourDigits(match.confidence);
  const quote = text.slice(start, end);
  return { line, start, end, quote, claim, confidence, tier, corrected };
}
