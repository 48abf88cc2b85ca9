import type { Query } from '../core/imported/types.ts';
import type { Annotation } from './annotation.ts';
import type { ImportedIndex } from './imported-index.ts';
import type { TranscriptLine } from './rows.ts';

const LINES_BEFORE = 4;
const LINES_AFTER = 2;
const MOST_CLAIMS = 3;

/** Finds imported claims in one line of a transcript, best first. */
export function annotateImported(
  index: ImportedIndex,
  lines: readonly TranscriptLine[],
  at: number,
  date?: string,
): Annotation[] {
  const { line, text } = lines[at]!;
  const quote = text.trim();
  if (!quote) return [];
  const start = text.indexOf(quote);
  return index
    .rank(queryAt(lines, at, date), { limit: MOST_CLAIMS })
    .map(({ claim, confidence, tier }) => ({
      line,
      start,
      end: start + quote.length,
      quote,
      claim: index.claim(claim).id,
      confidence,
      tier,
      corrected: false,
    }));
}

/** A line as a sentence among its neighbours. */
function queryAt(lines: readonly TranscriptLine[], at: number, date?: string): Query {
  const { text, speaker } = lines[at]!;
  const texts = (from: number, to: number) => lines.slice(Math.max(0, from), to).map((l) => l.text);
  return {
    text,
    before: texts(at - LINES_BEFORE, at),
    after: texts(at + 1, at + 1 + LINES_AFTER),
    ...(speaker && { speaker }),
    ...(date && { date }),
  };
}
