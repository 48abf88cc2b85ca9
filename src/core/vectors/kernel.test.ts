import { describe, expect, it } from 'vitest';
import { startKernel } from './kernel.ts';
import { pack, scaleOf, unpack } from './packed.ts';
import { openNearest } from './nearest.ts';
import { normalise, quantise, similarity } from './quantise.ts';

/** Numbers between -1 and 1 that are the same in every run. */
function numbers(count: number, seed = 1): Float32Array {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x4000_0000 - 1;
  });
}

describe('pack', () => {
  it('keeps numbers to within a step of their scale', () => {
    const given = numbers(96);
    const { bytes, scales } = pack(given);
    const group = new Int8Array(32);
    for (let at = 0; at < 3; at += 1) {
      unpack(new Int8Array(bytes.buffer), at * 16, group);
      const scale = scaleOf(scales[at]!);
      group.forEach((step, place) => {
        expect(Math.abs(step * scale - given[at * 32 + place]!)).toBeLessThan(2 * scale);
      });
    }
  });

  it('keeps zeros', () => {
    const { bytes, scales } = pack(new Float32Array(32));
    expect([...bytes, ...scales].every((value) => value === 0)).toBe(true);
  });
});

describe('multiply', () => {
  it('is the sum of products of each row and each output', () => {
    const [rows, inputs, outs] = [8, 64, 3];
    const { bytes, scales } = pack(numbers(inputs * outs));
    const x = Int16Array.from(numbers(rows * inputs, 7), (value) => Math.round(value * 32_767));
    const [weightsAt, scalesAt, yAt] = [1024, 2048, 4096];
    const { buffer, multiply } = startKernel(8192);
    new Int16Array(buffer, 0, x.length).set(x);
    new Uint8Array(buffer, weightsAt).set(bytes);
    new Uint16Array(buffer, scalesAt).set(scales);
    multiply(0, weightsAt, scalesAt, yAt, rows / 4, inputs / 32, outs);
    const found = new Float32Array(buffer, yAt, rows * outs);
    const group = new Int8Array(32);
    for (let row = 0; row < rows; row += 1) {
      for (let out = 0; out < outs; out += 1) {
        let sum = 0;
        for (let at = 0; at < inputs; at += 1) {
          const run = out * 2 + Math.floor(at / 32);
          unpack(new Int8Array(bytes.buffer), run * 16, group);
          sum += x[row * inputs + at]! * group[at % 32]! * scaleOf(scales[run]!);
        }
        expect(found[row * outs + out]! / sum).toBeCloseTo(1, 4);
      }
    }
  });
});

describe('openNearest', () => {
  it('gives each stored vector its cosine', () => {
    const dims = 16;
    const vectors = numbers(5 * dims);
    for (let at = 0; at < 5; at += 1) normalise(vectors.subarray(at * dims, (at + 1) * dims));
    const stored = quantise(vectors, dims);
    const to = normalise(numbers(dims, 9));
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
