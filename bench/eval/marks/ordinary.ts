import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Match } from '../../../src/core/match/types.ts';
import type { SecondLook } from '../../../src/core/meaning/types.ts';
import { lookThrough } from '../../../src/editor/meaning/look-through.ts';
import { readAll, type Text } from './data.ts';
import { cutDocument, documentRows, sentenceAt, type CutDocument } from './documents.ts';
import { surerFirst } from './find.ts';
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

/**
 * What a page would mark and list in some documents; each by the sentence that it begins in.
 * @param named the id of a claim that was found
 */
export async function findInDocuments(
  look: SecondLook,
  documents: readonly CutDocument[],
  named: (claim: string) => string,
  tell: (what: string) => void,
): Promise<FoundPair[]> {
  const found: FoundPair[] = [];
  for (const [at, document] of documents.entries()) {
    if (at % TOLD_EVERY === 0) tell(`marks: ${at} of ${documents.length} ordinary documents`);
    const matches = (await matchesIn(look, document)).toSorted(surerFirst);
    const seen = new Set<number>();
    for (const match of matches) {
      const line = lineOf(match, document);
      const { confidence, tier } = match;
      found.push({
        ...{ set: 'ordinary', transcript: document.name, line, claim: named(match.claim) },
        ...{ confidence, tier, isFirst: !seen.has(line) },
      });
      seen.add(line);
    }
  }
  return found;
}

const TOLD_EVERY = 20;

/** The id of a claim of the project's own. */
export function ownId(claim: string): string {
  return claim.slice(claim.indexOf('/') + 1);
}

async function matchesIn(look: SecondLook, document: CutDocument): Promise<Match[]> {
  const { paragraphs, date, title } = document;
  const passages = paragraphs.map((text, at) => ({ id: String(at), text, kind: 'prose' as const }));
  const matches: Match[] = [];
  for await (const { found } of lookThrough(look, passages, { date, title })) {
    for (const { match, part } of found) if (part === match.parts[0]) matches.push(match);
  }
  return matches;
}

function lineOf({ parts }: Match, document: CutDocument): number {
  const { passage, spans } = parts[0]!;
  return sentenceAt(document, Number(passage), spans[0]!.start).line;
}
