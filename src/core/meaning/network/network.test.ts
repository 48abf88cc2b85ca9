import { describe, expect, it } from 'vitest';
import { slowRun } from '../testing/slow-network.ts';
import { modelFile, numbers, TINY, tinyModel } from '../testing/tiny-model.ts';
import { openNetwork } from './network.ts';
import { openSafetensors } from './safetensors.ts';

const model = tinyModel();
const network = openNetwork(openSafetensors(modelFile(model)));
const run = (length: number, seed: number) => ({
  ids: [...numbers(length, seed)].map((value) => Math.floor(((value + 1) / 2) * TINY.vocabulary)),
  types: Array.from({ length }, (_, at) => Number(at > length / 2)),
});

describe('openNetwork', () => {
  it.each([1, 2, 3, 4, 5, 31, 64, 160])('gives what BERT gives for %i tokens', (length) => {
    const { ids, types } = run(length, length);
    expect(network.run(ids, types)).toBeCloseTo(slowRun(model, ids, types), 2);
  });

  it('gives the same after longer runs', () => {
    const { ids, types } = run(6, 3);
    const before = network.run(ids, types);
    network.run(new Array<number>(160).fill(5), new Array<number>(160).fill(0));
    expect(network.run(ids, types)).toBe(before);
  });

  it('reads a model of other sizes', () => {
    const other = tinyModel({ ...TINY, layers: 1, heads: 1, width: 16, wide: 24, positions: 7 });
    const { ids, types } = run(7, 2);
    const found = openNetwork(openSafetensors(modelFile(other))).run(ids, types);
    expect(found).toBeCloseTo(slowRun(other, ids, types), 2);
  });

  it('refuses no tokens, too many, and those it does not know', () => {
    expect(() => network.run([], [])).toThrow('no tokens: expected at least one');
    expect(() => network.run(new Array<number>(161).fill(1), [])).toThrow(
      '161 tokens: expected at most 160',
    );
    expect(() => network.run([24], [0])).toThrow('token 24: expected one below 24');
    expect(() => network.run([-1], [0])).toThrow(RangeError);
    expect(() => network.run([NaN], [0])).toThrow(RangeError);
  });
});

describe('a file that the kernel could not reckon with', () => {
  const broken = (change: (tensors: ReturnType<typeof tinyModel>) => void) => {
    const changed = tinyModel();
    change(changed);
    return () => openNetwork(openSafetensors(modelFile(changed)));
  };

  it('is refused: a tensor that lacks, of another size or another kind', () => {
    const name = 'bert.encoder.layer.1.output.dense.weight';
    expect(broken(({ tensors }) => tensors.delete(name))).toThrow(`no tensor ${name}`);
    expect(
      broken(({ tensors }) => tensors.set(name, { shape: [32, 60], values: new Int8Array(1920) })),
    ).toThrow(`${name}: expected I8 [32,64], found I8 [32,60]`);
    expect(
      broken(({ tensors }) =>
        tensors.set(name, { shape: [32, 64], values: new Float32Array(2048) }),
      ),
    ).toThrow(`${name}: expected I8 [32,64], found F32 [32,64]`);
  });

  it('is refused: heads that do not fit', () => {
    for (const heads of [0, 3, 4, -2, 0.5, NaN]) {
      expect(
        broken((changed) => (changed.shape = { ...changed.shape, heads })),
        String(heads),
      ).toThrow('expected heads of a multiple of 16 numbers');
    }
  });
});
