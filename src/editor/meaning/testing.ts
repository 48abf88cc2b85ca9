import type { GateVectors } from '../../core/meaning/types.ts';

const DIMS = 64;

/** Made-up vectors for tests: texts lie near each other by the words that they share. */
export const wordVectors: GateVectors = {
  embed: (text) => {
    const vector = new Float32Array(DIMS);
    for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? []) {
      let hash = 7;
      for (const letter of word) hash = (hash * 31 + letter.codePointAt(0)!) >>> 0;
      vector[hash % DIMS]! += 1;
    }
    const length = Math.hypot(...vector);
    return length > 0 ? vector.map((value) => value / length) : vector;
  },
};
