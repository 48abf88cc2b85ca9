import { annotateLine } from '../core/imported/annotate.ts';
import type { ImportedIndex } from '../core/imported/open.ts';
import { inFourDigits, type Annotation } from './annotation.ts';
import type { TranscriptLine } from './rows.ts';

/** Finds imported claims in one line of a transcript, best first. */
export function annotateImported(
  index: ImportedIndex,
  lines: readonly TranscriptLine[],
  at: number,
  date?: string,
): Annotation[] {
  const { line, text } = lines[at]!;
  const marks = annotateLine(index, lines, at, { ...(date && { date }) });
  return marks.map(({ start, end, claim, confidence, tier, corrected }) => ({
    line,
    start,
    end,
    quote: text.slice(start, end),
    claim: index.claim(claim).id,
    confidence: inFourDigits(confidence),
    tier,
    corrected,
  }));
}
