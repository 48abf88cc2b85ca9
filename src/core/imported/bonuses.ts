import { NO_DAY } from './days.ts';
import type { ReadQuery } from './query.ts';
import type { ImportedReader } from './reader.ts';

/** What a claim of the same speaker, and one checked on the same day, gain. */
const SAME_SPEAKER = 4;
const SAME_DAY = 4;
/** Days after which half of the gain is lost. */
const HALF_LIFE = 30;
/** A page has few speakers and one day. */
const MOST_KEPT = 16;

/** What each claim gains by who spoke and when. */
export type Bonuses = (query: ReadQuery) => Float32Array;

/** Opens the bonuses. One array is made for each speaker and day, and kept. */
export function openBonuses({ size, speaker, published }: ImportedReader): Bonuses {
  const kept = new Map<string, Float32Array>();
  const make = ({ speakers, day }: ReadQuery) => {
    const bonuses = new Float32Array(size);
    for (let claim = 0; claim < size; claim += 1) {
      const checked = published[claim]!;
      if (speakers.has(speaker[claim]!)) bonuses[claim] = SAME_SPEAKER;
      if (day === NO_DAY || checked === NO_DAY) continue;
      bonuses[claim]! += SAME_DAY / (1 + Math.abs(checked - day) / HALF_LIFE);
    }
    return bonuses;
  };
  let last: Pick<ReadQuery, 'day' | 'speakers'> | undefined;
  let lastBonuses: Float32Array = new Float32Array();
  const find = (query: ReadQuery) => {
    const key = `${query.day} ${[...query.speakers].join(' ')}`;
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
    const bonuses = make(query);
    kept.set(key, bonuses);
    return bonuses;
  };
  // Nearly always the same speaker goes on.
  return (query) => {
    if (query.day !== last?.day || query.speakers !== last.speakers) {
      last = { day: query.day, speakers: query.speakers };
      lastBonuses = find(query);
    }
    return lastBonuses;
  };
}
