import { claimKey, type Collection } from '../../core/claim/collection.ts';
import type { Explanation } from '../../core/match/matcher.ts';
import { groupPassages } from '../../core/match/stream.ts';
import type { SecondLook } from '../../core/meaning/types.ts';
import type { Match } from '../../core/match/types.ts';
import type { Passage } from '../../core/passage.ts';
import { inFourDigits } from '../annotation.ts';
import { meaningInWords } from '../explain-meaning.ts';
import { lookThrough } from '../meaning/look-through.ts';
import { lookForCurated } from '../meaning/look.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { openCurated } from '../open-index.ts';
import { silent } from '../progress.ts';
import { toPassages, type ReadDocument } from './document.ts';
import { sentenceAround, type Finding, type Miss } from './finding.ts';

/** Looks for claims in one document after the other. */
export interface Searcher {
  find(document: ReadDocument): Promise<Finding[]>;
  /** Where they were tried and not found; absent where no reasons are known. */
  misses?(document: ReadDocument): Miss[];
}

export interface SearchOptions {
  /** The day of the texts, `YYYY-MM-DD`. */
  date?: string | undefined;
  /** The second look is left out without it. */
  meaning?: Meaning | undefined;
  tell?: typeof silent;
}

/**
 * Looks for one curated claim, among all others of its collection: where another is more like the
 * text, that one is marked, as in a page.
 */
export function curatedSearcher(
  collection: Collection,
  id: string,
  { date, meaning, tell = silent }: SearchOptions = {},
): Searcher {
  const matcher = openCurated(collection, tell);
  const look = lookForCurated(collection, meaning, tell, matcher);
  const key = claimKey(collection.publisher, id);
  const day = date && { date };
  return {
    find: async (document) => {
      const matches = await matchesIn(document, look, date);
      return matches
        .filter(({ claim }) => claim === key)
        .map((match) => toFinding(match, document))
        .sort((a, b) => a.line - b.line);
    },
    misses: (document) =>
      groupPassages(toPassages(document)).flatMap((passages) => {
        const rejected = matcher.explain({ passages, ...day }).filter(({ claim }) => claim === key);
        return shortest(rejected).map((each) => toMiss(each, passages, document));
      }),
  };
}

/** What a page would mark and list in a document: each match where it begins. */
export async function matchesIn(
  document: ReadDocument,
  look: SecondLook,
  date: string | undefined,
): Promise<Match[]> {
  const matches: Match[] = [];
  for await (const { found } of lookThrough(look, toPassages(document), { date })) {
    for (const { match, part } of found) if (part === match.parts[0]) matches.push(match);
  }
  return matches;
}

function toFinding(match: Match, document: ReadDocument): Finding {
  const [first] = match.parts;
  const told = meaningInWords(match);
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
    why: [...match.evidence, ...(told ? [told] : [])],
    ...(match.speaker && { speaker: match.speaker.label }),
    corrected: match.corrected,
  };
}

/** Each reason once for the same words, with the shortest text that it was given for. */
function shortest(rejected: readonly Explanation[]): Explanation[] {
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
