import type { PairScorer } from '../../core/meaning/pair-reader.ts';
import type { Pair } from '../../core/meaning/types.ts';

/** Some 60 tokens together, as most pairs have. */
const PAIR: Pair = {
  claim: 'A minister, 2021: The new bridge cost twice as much as the city council was told in May.',
  sentence:
    'Mayor: Evening news | We had three bids on the table. | And then the bridge came in at double the price that anybody in this room had ever been shown.',
};
/** How often it is read. A moment in which the machine does something else is not its speed. */
const TIMES = 5;

/** Milliseconds that a pair takes: the median, without the first, for which the engine is warmed up. */
export function measure(scorer: PairScorer): number {
  scorer.score(PAIR);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    scorer.score(PAIR);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)]!;
}
