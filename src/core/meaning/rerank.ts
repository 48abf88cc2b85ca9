import { chance, logOdds } from '../imported/model.ts';
import type { Explained, ImportedIndex, RankOptions } from '../imported/open.ts';
import { readPost } from '../imported/posts.ts';
import type { Query, Ranked } from '../imported/types.ts';
import { vetoesOf } from '../imported/vetoes.ts';
import { RANKING, SAME_CLAIM } from '../imported/weights.ts';
import type { Tier } from '../match/types.ts';
import { readImported } from './claims/imported.ts';
import { cosine } from './gate/likeness.ts';
import { pairOf, type SentenceText } from './pair-text.ts';
import type { GateVectors, PairReader } from './types.ts';
import { importEvidence, importOdds } from './verdict/imported.ts';
import { TIERS } from './verdict/tiers.ts';

/** So many of the best by their words are read. */
export const REREAD = 20;
/**
 * What the reader's log odds count beside those of the ranking by words. `npm run eval` chooses it anew on
 * each part of the training questions left out, and tells the choices.
 */
export const READ_WEIGHT = 0.25;

/** A claim that was ranked by its words and read. */
export interface Reread extends Ranked {
  /** Log odds by which words order it. */
  order: number;
  /** Log odds that the reader gave. */
  read: number;
}

/** What a ranking of imported claims is read with. */
export interface Reranking {
  index: ImportedIndex;
  reader: PairReader;
  vectors: GateVectors;
}

/** Ranks imported claims by their words and reads the first of them; the order is still that of the words. */
export async function reread(
  { index, reader, vectors }: Reranking,
  query: Query,
  options: RankOptions,
): Promise<Reread[]> {
  const limit = Math.min(REREAD, options.limit);
  const ranked = index.explain(query, { ...options, limit });
  const said = saidIn(query);
  const claims = ranked.map(({ claim }) => readImported(index.claim(claim)));
  const odds = await reader.read(claims.map((claim) => pairOf(claim, said)));
  const vector = vectors.embed(said.text);
  return ranked.map((one, at) => {
    const likeness = cosine(vector, vectors.embed(claims[at]!.text));
    const read = odds[at]!;
    const order = logOdds(RANKING, one.features);
    return { claim: one.claim, order, read, ...judged(one, likeness, read) };
  });
}

/** Puts the best first: by what words and the reader say together. */
export function reordered<One extends Pick<Reread, 'order' | 'read'>>(
  ranked: readonly One[],
  weight = READ_WEIGHT,
): One[] {
  const odds = ({ order, read }: One) => order + weight * read;
  return ranked.toSorted((a, b) => odds(b) - odds(a));
}

function saidIn({ text, speaker, before = [] }: Query): SentenceText {
  const earlier = before.slice(-2).join(' ');
  return {
    text: readPost(text).text,
    ...(speaker && { speaker }),
    ...(earlier && { before: earlier }),
  };
}

function judged({ claim, features }: Explained, likeness: number, read: number) {
  const weighed = { claim, features, odds: logOdds(SAME_CLAIM, features) };
  const confidence = chance(importOdds(importEvidence({ weighed, likeness }, read)));
  const isVetoed = vetoesOf(features, confidence).length > 0;
  const tier: Tier = isVetoed ? 'related' : tierOf(confidence);
  return { confidence, tier };
}

function tierOf(confidence: number): Tier {
  const { certain, likely } = TIERS.imported;
  if (confidence >= certain) return 'certain';
  return confidence >= likely ? 'likely' : 'related';
}
