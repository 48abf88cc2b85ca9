import type { Shape } from '../network/shape.ts';

/** A model of made-up numbers, small enough for a test, in the names and kinds of a real one. */
export interface TinyModel {
  shape: Shape;
  tensors: Map<string, TinyTensor>;
}

export interface TinyTensor {
  shape: number[];
  values: Float32Array<ArrayBuffer> | Int8Array<ArrayBuffer>;
}

export const TINY: Shape = {
  vocabulary: 24,
  positions: 160,
  width: 32,
  layers: 2,
  heads: 2,
  wide: 64,
};
export const GATE_DIMS = 8;

/** Numbers between -1 and 1 that are the same in every run. */
export function numbers(count: number, seed = 1): Float32Array<ArrayBuffer> {
  let state = seed;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x4000_0000 - 1;
  });
}

/** Makes the model. */
export function tinyModel(shape: Shape = TINY): TinyModel {
  const { vocabulary, positions, width, layers, wide } = shape;
  const tensors = new Map<string, TinyTensor>();
  let seed = 1;
  const floats = (name: string, sizes: number[], spread: number, middle = 0) => {
    const count = sizes.reduce((product, size) => product * size, 1);
    const values = numbers(count, (seed += 17)).map((value) => middle + spread * value);
    tensors.set(name, { shape: sizes, values });
  };
  const bytes = (name: string, [rows = 0, columns = 0]: number[], scaled = `${name}_scale`) => {
    const values = Int8Array.from(numbers(rows * columns, (seed += 17)), (value) => value * 127);
    tensors.set(name, { shape: [rows, columns], values });
    floats(scaled, [rows], 0.001, 0.004);
  };
  const linear = (name: string, inputs: number, outputs: number) => {
    bytes(`${name}.weight`, [outputs, inputs]);
    floats(`${name}.bias`, [outputs], 0.3);
  };
  const norm = (name: string) => {
    floats(`${name}.weight`, [width], 0.3, 1);
    floats(`${name}.bias`, [width], 0.3);
  };
  bytes('bert.embeddings.word_embeddings.weight', [vocabulary, width]);
  floats('bert.embeddings.position_embeddings.weight', [positions, width], 0.3);
  floats('bert.embeddings.token_type_embeddings.weight', [2, width], 0.3);
  norm('bert.embeddings.LayerNorm');
  for (let layer = 0; layer < layers; layer += 1) {
    const at = `bert.encoder.layer.${layer}`;
    for (const part of ['query', 'key', 'value'])
      linear(`${at}.attention.self.${part}`, width, width);
    linear(`${at}.attention.output.dense`, width, width);
    norm(`${at}.attention.output.LayerNorm`);
    linear(`${at}.intermediate.dense`, width, wide);
    linear(`${at}.output.dense`, wide, width);
    norm(`${at}.output.LayerNorm`);
  }
  linear('bert.pooler.dense', width, width);
  floats('classifier.weight', [1, width], 1);
  floats('classifier.bias', [1], 1);
  bytes('gate.weight', [vocabulary, GATE_DIMS], 'gate.scale');
  return { shape, tensors };
}

/** A model as the file it comes in. */
export function modelFile({ shape, tensors }: TinyModel): ArrayBuffer {
  const header: Record<string, unknown> = {
    __metadata__: { attention_heads: String(shape.heads) },
  };
  let end = 0;
  for (const [name, tensor] of tensors) {
    const start = end;
    end += tensor.values.byteLength;
    header[name] = {
      dtype: tensor.values instanceof Int8Array ? 'I8' : 'F32',
      shape: tensor.shape,
      data_offsets: [start, end],
    };
  }
  return safetensorsFile(JSON.stringify(header), [...tensors.values()]);
}

/** A header and what it tells of, as a file. */
export function safetensorsFile(header: string, tensors: readonly TinyTensor[]): ArrayBuffer {
  const text = new TextEncoder().encode(header);
  const size = tensors.reduce((sum, { values }) => sum + values.byteLength, 0);
  const file = new Uint8Array(8 + text.length + size);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  let at = 8 + text.length;
  for (const { values } of tensors) {
    file.set(new Uint8Array(values.buffer), at);
    at += values.byteLength;
  }
  return file.buffer;
}
