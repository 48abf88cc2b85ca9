import type { ImportedReader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { Tally, type LookedUp } from './tally.ts';

/** The claims that a sentence comes nearest to: they count for the sentences around it as well. */
export interface Lent extends LookedUp {
  claims: Uint32Array;
  /** For each of them what BM25 gives it. */
  scores: Float32Array;
}

/** Of the best claim's score, what another must have to be lent. */
const NEAR_BEST = 0.5;
/** A sentence is asked for with each of those that it stands beside. */
const MOST_KEPT = 16;

/** Gives what a sentence lends to its neighbours. */
export type Lending = (sentence: Sentence) => Lent;

/** Opens the lending. What the last sentences lend is kept. */
export function openLending(reader: ImportedReader): Lending {
  const tally = new Tally(reader);
  const sentences: Sentence[] = [];
  const kept: Lent[] = [];
  let next = 0;
  return (sentence) => {
    const known = sentences.indexOf(sentence);
    if (known >= 0) return kept[known]!;
    const lent = { ...tally.addText(sentence, 1), ...nearBest(tally) };
    tally.clear();
    sentences[next] = sentence;
    kept[next] = lent;
    next = (next + 1) % MOST_KEPT;
    return lent;
  };
}

/** The claims that come near the best. Puts them in front of the touched ones. */
function nearBest({ scores, touched, count }: Tally) {
  let best = 0;
  for (let at = 0; at < count; at += 1) best = Math.max(best, scores[touched[at]!]!);
  const least = NEAR_BEST * best;
  let near = 0;
  for (let at = 0; at < count; at += 1) {
    const claim = touched[at]!;
    if (scores[claim]! < least) continue;
    touched[at] = touched[near]!;
    touched[near++] = claim;
  }
  const claims = touched.slice(0, near);
  const own = new Float32Array(near);
  for (let at = 0; at < near; at += 1) own[at] = scores[claims[at]!]!;
  return { claims, scores: own };
}
