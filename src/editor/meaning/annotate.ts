import type { SecondLook } from '../../core/meaning/types.ts';
import type { Match, MatchPart } from '../../core/match/types.ts';
import { inFourDigits, type Annotation } from '../annotation.ts';
import type { TranscriptLine } from '../rows.ts';
import { lookThrough } from './look-through.ts';
import { transcriptPages } from './transcript-pages.ts';

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
  look: SecondLook,
  lines: readonly TranscriptLine[],
  date?: string,
): AsyncGenerator<Annotated> {
  const lineOf = (id: string) => lines[Number(id)]!;
  for (const { passages, ...page } of transcriptPages(lines, date)) {
    for await (const { own, found, bounded } of lookThrough(look, passages, page)) {
      const places = found
        .map(({ part, match }) => ({ at: Number(part.passage), part, match }))
        .map(({ at, part, match }) => ({ at, annotation: annotationOf(part, match, lines[at]!) }))
        .sort((a, b) => a.at - b.at || a.annotation.start - b.annotation.start);
      const [first, last] = [own[0]!.id, own.at(-1)!.id];
      yield {
        annotations: places.map(({ annotation }) => annotation),
        read: Number(last) + 1,
        ...(bounded && { bounded: { first: lineOf(first).line, last: lineOf(last).line } }),
      };
    }
  }
}

function annotationOf(
  { spans }: MatchPart,
  match: Match,
  { line, text }: TranscriptLine,
): Annotation {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const { claim, tier, corrected } = match;
  const confidence = inFourDigits(match.confidence);
  const quote = text.slice(start, end);
  return { line, start, end, quote, claim, confidence, tier, corrected };
}
