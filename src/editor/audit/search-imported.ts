import type { ImportedClaim } from '../../core/imported/types.ts';
import { inFourDigits } from '../annotation.ts';
import { meaningInWords } from '../explain-meaning.ts';
import { importedId, lookForImported } from '../meaning/look.ts';
import { sentenceAround } from './finding.ts';
import { matchesIn, type Searcher, type SearchOptions } from './search-curated.ts';

/** Looks for imported claims, which have words and no pattern. */
export function importedSearcher(
  claims: readonly ImportedClaim[],
  { date, meaning, tell }: SearchOptions = {},
): Searcher {
  const look = lookForImported(claims, meaning, tell);
  return {
    find: async (document) =>
      (await matchesIn(document, look, date)).map((match) => {
        const { passage, spans } = match.parts[0]!;
        const { placed, speaker } = document[Number(passage)]!;
        const told = meaningInWords(match);
        return {
          line: placed.lineAt(spans[0]!.start),
          tier: match.tier,
          confidence: inFourDigits(match.confidence),
          claim: importedId(match.claim),
          quote: match.quote,
          sentence: sentenceAround(placed, spans),
          why: [`like “${match.claimText}”`, ...(told ? [told] : [])],
          ...(speaker && { speaker }),
          corrected: match.corrected,
        };
      }),
  };
}
