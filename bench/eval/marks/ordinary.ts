import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Collection } from '../../../src/core/claim/collection.ts';
import type { ImportedIndex } from '../../../src/core/imported/open.ts';
import { buildIndex } from '../../../src/core/match/build.ts';
import { openMatcher, type Matcher } from '../../../src/core/match/matcher.ts';
import type { Match } from '../../../src/core/match/types.ts';
import { withoutDrafts } from '../../../src/editor/read-collection.ts';
import { readAll, type Text } from './data.ts';
import { cutDocument, documentRows, sentenceAt, type CutDocument } from './documents.ts';
import { findPairs } from './find.ts';
import type { FoundPair } from './pair.ts';

/**
 * Reads what a reader meets all day, cut into sentences; nothing where the folder has no such part.
 * @throws InputError
 */
export async function readOrdinary(folder: string): Promise<CutDocument[]> {
  const file = join(folder, 'ordinary/documents.jsonl');
  if (!existsSync(file)) return [];
  const documents = await readAll(file, documentRows);
  return documents.map(cutDocument);
}

/** A document as lines that nobody in particular says. */
export function asText({ name, date, sentences }: CutDocument): Text {
  return { name, date, lines: sentences.map(({ line, text }) => ({ line, text, speaker: '' })) };
}

/** What a page would mark and list of imported claims. */
export function findImported(index: ImportedIndex, documents: readonly CutDocument[]): FoundPair[] {
  return findPairs(index, 'ordinary', documents.map(asText));
}

/** What a page would mark and list of the project's own claims; each by the sentence it begins in. */
export function findCurated(
  collection: Collection,
  documents: readonly CutDocument[],
): FoundPair[] {
  const matcher = openMatcher(buildIndex(withoutDrafts(collection)).buffer);
  return documents.flatMap((document) => {
    const seen = new Set<number>();
    return matchesIn(matcher, document).map((match): FoundPair => {
      const line = lineOf(match, document);
      const isFirst = !seen.has(line);
      seen.add(line);
      return {
        set: 'ordinary',
        transcript: document.name,
        line,
        claim: match.claim.slice(match.claim.indexOf('/') + 1),
        confidence: match.confidence,
        tier: match.tier,
        isFirst,
      };
    });
  });
}

function matchesIn(matcher: Matcher, { paragraphs, date }: CutDocument): Match[] {
  const passages = paragraphs.map((text, at) => ({ id: String(at), text, kind: 'prose' as const }));
  return matcher.match({ passages, date }).matches;
}

function lineOf({ parts }: Match, document: CutDocument): number {
  const { passage, spans } = parts[0]!;
  return sentenceAt(document, Number(passage), spans[0]!.start).line;
}
