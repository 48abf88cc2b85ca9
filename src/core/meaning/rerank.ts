import { chance, logOdds } from '../imported/model.ts';
import type { Explained, ImportedIndex, RankOptions } from '../imported/open.ts';
import { plainWords } from '../imported/plain-words.ts';
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

/** So many of the best by their words are read: the right claim is hardly ever further down. */
export const REREAD = 10;

/** What counts beside the log odds of the ranking by words. */
export interface MeaningWeights {
  /** For each of the reader's log odds. */
  read: number;
  /** For the cosine of claim and sentence. */
  likeness: number;
}

/**
 * Fitted so that of each training question's first ten the right one comes first (softmax over the ten,
 * both sets together), and rounded. The order by words in that fit was that of folds left out: its own
 * training questions it knows too well. `npm run eval` chooses them anew from a few, on parts left out.
 */
export const MEANING_WEIGHTS: MeaningWeights = { read: 0.35, likeness: 5 };

/** A claim that was ranked by its words and read. */
export interface Reread extends Ranked {
  /** Log odds by which words order it. */
  order: number;
  /** Log odds that the reader gave. */
  read: number;
  /** Cosine of the claim and the sentence. */
  likeness: number;
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
  // Copies that differ in signs alone stay in the collection's order: neither is the better answer.
  const firsts = firstCopies(ranked);
  const originals = [...new Set(firsts)];
  const claims = originals.map((at) => readImported(index.claim(ranked[at]!.claim)));
  const odds = await reader.read(claims.map((claim) => pairOf(claim, said)));
  const vector = vectors.embed(said.text);
  const likenesses = claims.map(({ text }) => cosine(vector, vectors.embed(text)));
  return ranked.map((one, at) => {
    const original = originals.indexOf(firsts[at]!);
    const [read, likeness] = [odds[original]!, likenesses[original]!];
    const order = logOdds(RANKING, one.features);
    return { claim: one.claim, order, read, likeness, ...judged(one, likeness, read) };
  });
}

/** Puts the best first: by what words, reader and vectors say together. */
export function reordered<One extends Pick<Reread, 'order' | 'read' | 'likeness'>>(
  ranked: readonly One[],
  weights = MEANING_WEIGHTS,
): One[] {
  const odds = ({ order, read, likeness }: One) =>
    order + weights.read * read + weights.likeness * likeness;
  return ranked.toSorted((a, b) => odds(b) - odds(a));
}

/** For each claim the place of the first one that has the same figures by words throughout. */
function firstCopies(ranked: readonly Explained[]): number[] {
  const figures = ranked.map(({ features }) => JSON.stringify(features));
  return figures.map((own) => figures.indexOf(own));
}

function saidIn({ text, speaker, before = [] }: Query): SentenceText {
  const earlier = before.slice(-2).join(' ');
  return {
    text: plainWords(readPost(text).text).text,
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
