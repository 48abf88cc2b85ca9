import { dirname, resolve } from 'node:path';
import { cardData } from '../../core/claim/card-data.ts';
import { claimKey } from '../../core/claim/collection.ts';
import type { Example } from '../../core/claim/pattern.ts';
import type { SecondLook } from '../../core/meaning/types.ts';
import type { Match } from '../../core/match/types.ts';
import { checkExamples, toRequest } from '../check/check-examples.ts';
import { formatFault } from '../fault.ts';
import { lookForCurated } from '../meaning/look.ts';
import type { Meaning } from '../meaning/open-meaning.ts';
import { readCollection } from '../read-collection.ts';
import { readYaml } from '../yaml-file.ts';
import type { Piece, PreviewData, ShownExample } from './data.ts';

/** Reads a claim's file, with its collection around it, as it is now. */
export async function readPreview(file: string, meaning?: Meaning): Promise<PreviewData> {
  const isOwn = (other: string) => resolve(other) === resolve(file);
  const { collection, claims, faults } = readCollection(dirname(file));
  const own = faults.filter((fault) => isOwn(fault.file));
  const read = claims.find(({ yaml }) => isOwn(yaml.file));
  if (!read) {
    const missing = readYaml(file).faults;
    return { file, faults: (own.length > 0 ? own : missing).map(formatFault), examples: [] };
  }
  const { claim } = read;
  const second = lookForCurated(collection, meaning);
  const key = claimKey(collection.publisher, claim.id);
  const examples: ShownExample[] = [];
  for (const expected of ['match', 'miss'] as const) {
    for (const example of claim.examples[expected === 'match' ? 'matches' : 'misses']) {
      examples.push(await shownExample(second, key, expected, example));
    }
  }
  return {
    file,
    faults: [...own, ...(await checkExamples(collection, [read], { meaning }))].map(formatFault),
    card: cardData(claim, collection),
    examples,
  };
}

async function shownExample(
  second: SecondLook,
  key: string,
  expected: ShownExample['expected'],
  example: Example,
): Promise<ShownExample> {
  const { text, speaker, said } = typeof example === 'string' ? { text: example } : example;
  const { matches } = await second.look(toRequest(example));
  const found = matches.filter(({ claim }) => claim === key);
  return {
    expected,
    pieces: piecesOf(text, found),
    corrected: found.some(({ corrected }) => corrected),
    ...(speaker !== undefined && { speaker }),
    ...(said !== undefined && { said }),
  };
}

/** Cuts a text where marks begin and end. */
function piecesOf(text: string, matches: readonly Match[]): Piece[] {
  const marks = matches
    .flatMap(({ tier, parts }) =>
      parts.flatMap(({ spans }) => spans.map((span) => ({ tier, ...span }))),
    )
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, tier } of marks) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), tier });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}
