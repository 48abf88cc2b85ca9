import type { Collection } from '../core/claim/collection.ts';
import type { Match, MatchPart } from '../core/match/types.ts';
import type { Passage } from '../core/passage.ts';
import { inFourDigits, type Annotation } from './annotation.ts';
import { openCurated } from './open-index.ts';
import { silent } from './progress.ts';
import { withoutDrafts } from './read-collection.ts';
import type { TranscriptLine } from './rows.ts';

/**
 * Finds curated claims in a transcript, in the order of its lines. A match that runs over several
 * lines gives an annotation for each.
 */
export function annotateCurated(
  collection: Collection,
  lines: readonly TranscriptLine[],
  date?: string,
  tell = silent,
): Annotation[] {
  const matcher = openCurated(withoutDrafts(collection), tell);
  const passages = lines.map(toPassage);
  const { matches } = matcher.match({ passages, ...(date && { date }) });
  const places = matches.flatMap((match) => match.parts.map((part) => place(part, match, lines)));
  return places
    .sort((a, b) => a.at - b.at || a.annotation.start - b.annotation.start)
    .map(({ annotation }) => annotation);
}

/** Lines are told apart by their place: a sentence may go on from one to the next. */
function toPassage({ speaker, text }: TranscriptLine, at: number): Passage {
  return {
    id: String(at),
    text,
    kind: 'speech',
    run: 'transcript',
    ...(speaker && { speaker }),
  };
}

function place(part: MatchPart, match: Match, lines: readonly TranscriptLine[]) {
  const at = Number(part.passage);
  const { line, text } = lines[at]!;
  const start = Math.min(...part.spans.map((span) => span.start));
  const end = Math.max(...part.spans.map((span) => span.end));
  const { claim, tier, corrected } = match;
  const confidence = inFourDigits(match.confidence);
  const quote = text.slice(start, end);
  const annotation: Annotation = { line, start, end, quote, claim, confidence, tier, corrected };
  return { at, annotation };
}
