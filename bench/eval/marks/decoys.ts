import type { ImportedIndex } from '../../../src/core/imported/open.ts';
import type { Random } from '../../speed/random.ts';
import { withNeighbours } from '../../speed/material.ts';
import { pick } from '../../speed/random.ts';
import type { Text } from './data.ts';
import { lineKey, pairKey, type FoundPair, type Pair } from './pair.ts';
import { shuffled } from './sample.ts';

/** Claims of these places in the first pass share words with the line, and are seldom right. */
const FIRST_PLACE = 5;
const LAST_PLACE = 20;

/**
 * Pairs that the matcher did not find, to be judged among those it did: a judge who passes
 * everything would pass them too. Each line gives one at most; lines that are not in the sample
 * come first.
 */
export function drawDecoys(
  random: Random,
  index: ImportedIndex,
  texts: readonly Text[],
  found: readonly FoundPair[],
  sampled: readonly Pair[],
  count: number,
): Pair[] {
  const known = new Set(found.map(pairKey));
  const inSample = new Set(sampled.map(lineKey));
  const lines = new Map(found.map((pair) => [lineKey(pair), pair]));
  const mixed = shuffled(random, [...lines.values()]);
  const others = mixed.filter((pair) => !inSample.has(lineKey(pair)));
  const decoys: Pair[] = [];
  for (const pair of [...others, ...mixed.filter((each) => inSample.has(lineKey(each)))]) {
    if (decoys.length >= count) break;
    const claims = nearMisses(index, texts, pair)
      .map((claim) => ({ ...idsOf(pair), claim }))
      .filter((each) => !known.has(pairKey(each)));
    if (claims.length > 0) decoys.push(pick(random, claims));
  }
  return decoys;
}

function nearMisses(index: ImportedIndex, texts: readonly Text[], pair: Pair): string[] {
  const { lines, date } = texts.find(({ name }) => name === pair.transcript)!;
  const at = lines.findIndex(({ line }) => line === pair.line);
  return index
    .search(withNeighbours(lines, at, date), LAST_PLACE)
    .slice(FIRST_PLACE - 1)
    .map(({ claim }) => index.claim(claim).id);
}

function idsOf({ set, transcript, line }: Pair) {
  return { set, transcript, line };
}
