import { tokenise } from '../../text/tokens.ts';
import { COMMONPLACES } from '../commonplaces/lines.ts';
import type { GateVectors, Pair, PairReader } from '../types.ts';

const WIDTH = 128;

/** Made-up vectors: words of one stem lie in one direction, others at random to it. */
export const testVectors: GateVectors = {
  embed(text) {
    const sum = new Float32Array(WIDTH);
    for (const { stem, number } of tokenise(text)) {
      let state = hash(number === undefined ? stem : `#${number}`);
      for (let at = 0; at < WIDTH; at += 1) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        sum[at]! += state / 2 ** 31 - 1;
      }
    }
    const length = Math.hypot(...sum);
    return length > 0 ? sum.map((value) => value / length) : sum;
  },
};

function hash(word: string): number {
  let value = 2166136261;
  for (const sign of word) value = Math.imul(value ^ sign.codePointAt(0)!, 16777619) >>> 0;
  return value;
}

const LOW = -6;

/** A reader that says what a test wants, and keeps what it was asked, beside commonplaces. */
export function testReader(odds: (pair: Pair) => number): PairReader & { asked: Pair[] } {
  const asked: Pair[] = [];
  return {
    asked,
    read: (pairs) => {
      const isCommon = ({ sentence }: Pair) => COMMONPLACES.includes(sentence);
      asked.push(...pairs.filter((pair) => !isCommon(pair)));
      return Promise.resolve(
        Float32Array.from(pairs, (pair) => (isCommon(pair) ? LOW : odds(pair))),
      );
    },
  };
}
