import type { Pair } from '../../core/meaning/types.ts';
export interface PairScorer {
  score(pair: Pair): number;
}
export function openPairScorer(_model: ArrayBuffer, _tokenizer: unknown): PairScorer {
  return {
    score: ({ claim, sentence }) => {
      const words = new Set(sentence.toLowerCase().split(/\W+/));
      return (
        claim
          .toLowerCase()
          .split(/\W+/)
          .filter((word) => words.has(word)).length - 3
      );
    },
  };
}
