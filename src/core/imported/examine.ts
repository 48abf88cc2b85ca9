import type { Candidate } from './best.ts';
import type { Features } from './features.ts';
import { TERM_BITS } from './layout.ts';
import { PLACE, type Places } from './overlap.ts';
import { featuresOf } from './pair-features.ts';
import type { ReadQuery } from './query.ts';
import type { ImportedReader } from './reader.ts';
import type { Sentence } from './sentence.ts';
import { ANY, hasWorth, type Worth } from './worth.ts';

/** A candidate with what was looked at. */
export interface Examined {
  candidate: Candidate;
  features: Features;
  /** It shares words enough to be found. */
  isWorth: boolean;
}

/** Examines one query's candidates, best candidate first; those that are not worth it are left out. */
export type Examiner = (
  query: ReadQuery,
  candidates: readonly Candidate[],
  worth?: Worth,
) => Examined[];

/** Opens an examiner. It holds scratch memory for the terms of the index. */
export function openExaminer(reader: ImportedReader): Examiner {
  const inQuery: Places = new Uint8Array(reader.rarity.length);
  const inClaim: Places = new Uint8Array(reader.rarity.length);
  return (query, candidates, worth = ANY) => {
    const sentences = [query.sentence, ...query.before, ...query.after];
    // The sentence itself last: it counts more than its neighbours.
    for (const { ids } of [...sentences].reverse()) {
      put(inQuery, ids, ids === query.sentence.ids ? PLACE.here : PLACE.near);
    }
    const figures = sentences.flatMap(figuresOf);
    const best = candidates[0]?.score ?? 0;
    // Claims of one score share their place: the order of the collection says nothing.
    let place = 0;
    const examined: Examined[] = [];
    candidates.forEach((candidate, at) => {
      if (candidate.score !== candidates[place]!.score) place = at;
      const text = reader.textTerms(candidate.claim);
      const isWorth = hasWorth(reader, text, inQuery, worth);
      if (!isWorth && !worth.isNear?.(candidate.claim)) return;
      const title = reader.titleTerms(candidate.claim);
      put(inClaim, title, PLACE.near);
      put(inClaim, text, PLACE.here);
      const words = { inQuery, inClaim, figures, text, title };
      const features = featuresOf(reader, query, candidate, { best, place }, words);
      examined.push({ candidate, features, isWorth });
      put(inClaim, title, PLACE.absent);
      put(inClaim, text, PLACE.absent);
    });
    for (const { ids } of sentences) put(inQuery, ids, PLACE.absent);
    return examined;
  };
}

function figuresOf({ terms }: Sentence): number[] {
  return terms.flatMap(({ number }) => number ?? []);
}

function put(places: Places, terms: Uint32Array | Int32Array, place: number): void {
  for (const term of terms) if (term !== -1) places[term & TERM_BITS] = place;
}
