import { annotateLines } from '../../../src/core/imported/annotate.ts';
import type { ImportedIndex } from '../../../src/core/imported/open.ts';
import type { Text } from './data.ts';
import type { FoundPair, SetName } from './pair.ts';

/** What a page would mark and list in some texts, in reading order. */
export function findPairs(
  index: ImportedIndex,
  set: SetName,
  texts: readonly Text[],
  knownByDate = false,
): FoundPair[] {
  return texts.flatMap(({ name, date, lines }) => {
    let previous = -1;
    return [...annotateLines(index, lines, { ...(date && { date }), knownByDate })]
      .flat()
      .map((mark) => {
        const isFirst = mark.line !== previous;
        previous = mark.line;
        return {
          set,
          transcript: name,
          line: lines[mark.line]!.line,
          claim: index.claim(mark.claim).id,
          confidence: mark.confidence,
          tier: mark.tier,
          isFirst,
        };
      });
  });
}
