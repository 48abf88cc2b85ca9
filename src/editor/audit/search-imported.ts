import { annotateLines } from '../../core/imported/annotate.ts';
import type { ImportedIndex } from '../../core/imported/open.ts';
import { inFourDigits } from '../annotation.ts';
import { sentenceAround } from './finding.ts';
import type { Searcher } from './search-curated.ts';

/** Looks for imported claims, which have words and no pattern. @param date as for curated ones */
export function importedSearcher(index: ImportedIndex, date?: string): Searcher {
  return {
    find: (document) => {
      const lines = document.map(({ placed, speaker = '' }) => ({ speaker, text: placed.text }));
      return [...annotateLines(index, lines, { ...(date && { date }) })].flat().map((mark) => {
        const { placed, speaker } = document[mark.line]!;
        const { id, text } = index.claim(mark.claim);
        return {
          line: placed.lineAt(mark.start),
          tier: mark.tier,
          confidence: inFourDigits(mark.confidence),
          claim: id,
          quote: placed.text.slice(mark.start, mark.end),
          sentence: sentenceAround(placed, [{ start: mark.start, end: mark.end }]),
          why: [`like “${text}”`],
          ...(speaker && { speaker }),
          corrected: mark.corrected,
        };
      });
    },
  };
}
