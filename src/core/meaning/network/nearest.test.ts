import { describe, expect, it } from 'vitest';
import { numbers } from '../testing/tiny-model.ts';
import { openNearest } from './nearest.ts';
import { normaliseVector, quantise, similarity } from './quantise.ts';

describe('openNearest', () => {
  it('gives each stored vector its cosine', () => {
    const dims = 16;
    const vectors = numbers(5 * dims);
    for (let at = 0; at < 5; at += 1) normaliseVector(vectors.subarray(at * dims, (at + 1) * dims));
    const stored = quantise(vectors, dims);
    const to = normaliseVector(numbers(dims, 9));
    const found = openNearest(stored)(to);
    for (let at = 0; at < 5; at += 1) {
      const exact = vectors
        .subarray(at * dims, (at + 1) * dims)
        .reduce((sum, v, k) => sum + v * to[k]!, 0);
      expect(found[at]).toBeCloseTo(exact, 2);
      expect(found[at]).toBeCloseTo(similarity(stored, at, to), 3);
    }
  });

  it('stands no vectors, and refuses a length it cannot read', () => {
    expect(openNearest(quantise(new Float32Array(0), 8))(new Float32Array(8))).toHaveLength(0);
    expect(() => openNearest(quantise(new Float32Array(9), 9))).toThrow(RangeError);
  });
});

describe('quantise', () => {
  it('keeps vectors of zeros, and refuses half a vector', () => {
    expect([...quantise(new Float32Array(8), 8).values]).toEqual(new Array(8).fill(0));
    expect(() => quantise(new Float32Array(9), 8)).toThrow(RangeError);
  });
});
