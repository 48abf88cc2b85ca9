import { describe, expect, it } from 'vitest';
import { openPairScorer } from './pair-reader.ts';
import { slowRun } from './testing/slow-network.ts';
import { modelFile, TINY, tinyModel } from './testing/tiny-model.ts';
import { tinyTokenizer } from './testing/tiny-tokenizer.ts';

const model = tinyModel();
const scorer = openPairScorer(modelFile(model), tinyTokenizer());

describe('openPairScorer', () => {
  it('gives the log odds of a pair as the network has them', () => {
    const exact = slowRun(model, [2, 7, 8, 3, 4, 9, 5, 3], [0, 0, 0, 0, 1, 1, 1, 1]);
    expect(scorer.score({ claim: 'The bridge', sentence: 'A: b' })).toBeCloseTo(exact, 2);
  });

  it('reads pairs of any length', () => {
    const long = 'the bridge '.repeat(10_000);
    expect(scorer.score({ claim: long, sentence: long })).toSatisfy(Number.isFinite);
    expect(scorer.score({ claim: '', sentence: '' })).toSatisfy(Number.isFinite);
  });

  it('refuses a model that was made for other tokens', () => {
    const other = modelFile(tinyModel({ ...TINY, vocabulary: 25 }));
    expect(() => openPairScorer(other, tinyTokenizer())).toThrow(
      'model.safetensors: 25 tokens, but tokenizer.json has 24',
    );
  });
});
