import { describe, expect, it } from 'vitest';
import { openGateVectors } from './gate-vectors.ts';
import { modelFile, tinyModel, GATE_DIMS } from './testing/tiny-model.ts';
import { tinyTokenizer } from './testing/tiny-tokenizer.ts';

const model = tinyModel();
const gate = openGateVectors(modelFile(model), tinyTokenizer());

/** A token's own vector. */
function own(id: number): number[] {
  const scale = model.tensors.get('gate.scale')!.values[id]!;
  const { values } = model.tensors.get('gate.weight')!;
  return [...values.subarray(id * GATE_DIMS, (id + 1) * GATE_DIMS)].map((step) => step * scale);
}

describe('openGateVectors', () => {
  it('gives the sum of the tokens’ vectors, one long', () => {
    const found = gate.embed('the bridge');
    const sum = own(7).map((value, dim) => value + own(8)[dim]!);
    const length = Math.hypot(...sum);
    expect(found).toHaveLength(gate.dims);
    sum.forEach((value, dim) => expect(found[dim]).toBeCloseTo(value / length, 5));
  });

  it('gives zeros for a text without tokens', () => {
    expect([...gate.embed('')]).toEqual(new Array(GATE_DIMS).fill(0));
  });

  it('refuses a model without vectors for it', () => {
    const without = tinyModel();
    without.tensors.delete('gate.weight');
    expect(() => openGateVectors(modelFile(without), tinyTokenizer())).toThrow(
      'model.safetensors: no tensor gate.weight',
    );
  });
});
