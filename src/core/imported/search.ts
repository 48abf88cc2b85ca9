import { Best, type Candidate } from './best.ts';
import { UNKNOWN } from '../match/vocabulary.ts';
import { NO_DAY } from './days.ts';
import type { ImportedReader } from './reader.ts';
import type { ReadQuery } from './query.ts';
import type { Sentence } from './sentence.ts';

/** What a word of a neighbouring sentence counts beside one of the sentence itself. */
const BEFORE = [0.3, 0.2, 0.15, 0.1];
const AFTER = [0.3, 0.2];
/** What a word of the speaker's name, and of the month and year, counts. */
const SPEAKER = 0.7;
const MONTH = 0.4;
/** What a claim of the same speaker, and one checked on the same day, gain. */
const SAME_SPEAKER = 4;
const SAME_DAY = 4;
/** Days after which half of the gain is lost. */
const HALF_LIFE = 30;

/** Finds claims that share words with a query, best first. */
export type Search = (query: ReadQuery, limit: number, until?: number) => Candidate[];

/** Opens the first pass: BM25 over the words of the sentence and, weaker, of its neighbours. */
export function openSearch(reader: ImportedReader): Search {
  const { postingOffsets, postings, impacts, rarity, speaker, published } = reader;
  const scores = new Float32Array(reader.size);
  const touched = new Uint32Array(reader.size);
  const bonus = (claim: number, { speakers, day }: ReadQuery) => {
    const same = speakers.size > 0 && speakers.has(speaker[claim]!) ? SAME_SPEAKER : 0;
    const checked = published[claim]!;
    if (day === NO_DAY || checked === NO_DAY) return same;
    return same + SAME_DAY / (1 + Math.abs(checked - day) / HALF_LIFE);
  };
  return (query, limit, until = Number.POSITIVE_INFINITY) => {
    let count = 0;
    for (const [term, weight] of weightsOf(query)) {
      const factor = (weight * rarity[term]!) / 255;
      const end = postingOffsets[term + 1]!;
      for (let at = postingOffsets[term]!; at < end; at += 1) {
        const claim = postings[at]!;
        const score = scores[claim]!;
        if (score === 0) touched[count++] = claim;
        scores[claim] = score + factor * impacts[at]!;
      }
    }
    const best = new Best(limit);
    const most = mostBonus(query);
    for (let at = 0; at < count; at += 1) {
      const claim = touched[at]!;
      const words = scores[claim]!;
      scores[claim] = 0;
      if (words + most <= best.least || published[claim]! > until) continue;
      best.offer(claim, words + bonus(claim, query));
    }
    return best.inOrder();
  };
}

/** Each term once, with the weight of the nearest sentence that has it. */
function weightsOf({ sentence, before, after, name, month }: ReadQuery): Map<number, number> {
  const weights = new Map<number, number>();
  const add = ({ ids }: Sentence, weight: number) => {
    for (const id of ids) {
      if (id !== UNKNOWN && (weights.get(id) ?? 0) < weight) weights.set(id, weight);
    }
  };
  add(sentence, 1);
  add(name, SPEAKER);
  add(month, MONTH);
  BEFORE.forEach((weight, at) => before[at] && add(before[at], weight));
  AFTER.forEach((weight, at) => after[at] && add(after[at], weight));
  return weights;
}

function mostBonus({ speakers, day }: ReadQuery): number {
  return (speakers.size > 0 ? SAME_SPEAKER : 0) + (day === NO_DAY ? 0 : SAME_DAY);
}
