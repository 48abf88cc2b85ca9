import { annotateLines } from '../core/imported/annotate.ts';
import type { ImportedIndex } from '../core/imported/open.ts';
import { inFourDigits, type Annotation } from './annotation.ts';
import type { TranscriptLine } from './rows.ts';

/** Finds imported claims in a transcript, one line after the other, the best of a sentence first. */
export function* annotateImported(
  index: ImportedIndex,
  lines: readonly TranscriptLine[],
  date?: string,
): Generator<Annotation[]> {
  for (const marks of annotateLines(index, lines, { ...(date && { date }) })) {
    yield marks.map(({ line, start, end, claim, confidence, tier, corrected }) => ({
      line: lines[line]!.line,
      start,
      end,
      quote: lines[line]!.text.slice(start, end),
      claim: index.claim(claim).id,
      confidence: inFourDigits(confidence),
      tier,
      corrected,
    }));
  }
}
