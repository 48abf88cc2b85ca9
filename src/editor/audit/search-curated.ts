import { claimKey, type Collection } from '../../core/claim/collection.ts';
import type { Explanation } from '../../core/match/matcher.ts';
import { groupPassages } from '../../core/match/stream.ts';
import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import { inFourDigits } from '../annotation.ts';
import { openCurated } from '../open-index.ts';
import { silent } from '../progress.ts';
import { toPassages, type ReadDocument } from './document.ts';
import { sentenceAround, type Finding, type Miss } from './finding.ts';

/** Looks for claims in one document after the other. */
export interface Searcher {
  find(document: ReadDocument): Finding[];
  /** Where they were tried and not found; absent where no reasons are known. */
  misses?(document: ReadDocument): Miss[];
}

/**
 * Looks for one curated claim, among all others of its collection: where another is more like the
 * text, that one is marked, as in a page.
 * @param date the day of the texts, `YYYY-MM-DD`
 */
export function curatedSearcher(
  collection: Collection,
  id: string,
  date?: string,
  tell = silent,
): Searcher {
  const matcher = openCurated(collection, tell);
  const key = claimKey(collection.publisher, id);
  const day = date && { date };
  return {
    find: (document) => {
      const { matches } = matcher.match({ passages: toPassages(document), ...day });
      return matches
        .filter(({ claim }) => claim === key)
        .map((match) => toFinding(match, document))
        .sort((a, b) => a.line - b.line);
    },
    misses: (document) =>
      groupPassages(toPassages(document)).flatMap((passages) => {
        const rejected = matcher.explain({ passages, ...day }).filter(({ claim }) => claim === key);
        return told(rejected).map((each) => toMiss(each, passages, document));
      }),
  };
}

function toFinding(match: Match, document: ReadDocument): Finding {
  const [first] = match.parts;
  const parts = match.parts.map(({ passage, spans }) => ({
    placed: document[Number(passage)]!.placed,
    spans,
  }));
  return {
    line: parts[0]!.placed.lineAt(first!.spans[0]!.start),
    tier: match.tier,
    confidence: inFourDigits(match.confidence),
    claim: match.claim,
    quote: match.quote,
    sentence: parts.map(({ placed, spans }) => sentenceAround(placed, spans)).join(' '),
    why: match.evidence,
    ...(match.speaker && { speaker: match.speaker.label }),
    corrected: match.corrected,
  };
}

/** Each reason once for the same words, with the shortest text that it was given for. */
function told(rejected: readonly Explanation[]): Explanation[] {
  const kept: Explanation[] = [];
  for (const each of rejected) {
    const at = kept.findIndex(
      (other) => other.rejected === each.rejected && overlaps(other.text, each.text),
    );
    if (at < 0) kept.push(each);
    else if (each.text.length < kept[at]!.text.length) kept[at] = each;
  }
  return kept;
}

function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

/** The passage that a text begins in: texts of several passages are joined by spaces. */
function toMiss(
  { claim, text, rejected }: Explanation,
  passages: readonly Passage[],
  document: ReadDocument,
): Miss {
  const starts: number[] = [];
  let joined = '';
  for (const passage of passages) {
    if (joined) joined += ' ';
    starts.push(joined.length);
    joined += passage.text;
  }
  const offset = Math.max(0, joined.indexOf(text));
  const at = starts.findLastIndex((start) => start <= offset);
  const { placed } = document[Number(passages[at]!.id)]!;
  return { line: placed.lineAt(offset - starts[at]!), claim, text, why: rejected };
}
