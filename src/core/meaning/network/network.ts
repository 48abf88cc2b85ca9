import { Arena } from './arena.ts';
import { openEmbeddings } from './embeddings.ts';
import { placeLayer, runLayer } from './layer.ts';
import { multiply, placeMatrix, quantise } from './matrix.ts';
import { addAndNorm, placeNorm } from './norm.ts';
import type { Tensors } from './safetensors.ts';
import { placeScratch } from './scratch.ts';
import { readShape } from './shape.ts';

/** A BERT with one output over two texts (Devlin et al. 2018). */
export interface Network {
  /** How many tokens it knows: their ids lie below. */
  readonly vocabulary: number;
  /** The most tokens of a run. */
  readonly positions: number;
  /**
   * The output for a run of tokens: log odds, by how it was fitted.
   * @param ids at least one.
   * @param types 0 for tokens of the first text, 1 for those of the second.
   * @throws RangeError for tokens that the model does not know, or too many.
   */
  run(ids: readonly number[], types: readonly number[]): number;
}

/**
 * Opens the network. What is needed of the file is copied, most of it into the kernel's memory.
 * @throws ModelFormatError, and as `startKernel`
 */
export function openNetwork(tensors: Tensors): Network {
  const shape = readShape(tensors);
  const { width, positions } = shape;
  const embeddings = openEmbeddings(tensors, shape);
  const classifier = tensors.floats('classifier.weight', [1, width]);
  const [bias = 0] = tensors.floats('classifier.bias', [1]);
  const arena = new Arena();
  const embedded = placeNorm(arena, tensors, 'bert.embeddings.LayerNorm', width);
  const layers = Array.from({ length: shape.layers }, (_, at) =>
    placeLayer(arena, tensors, at, shape),
  );
  const pool = placeMatrix(arena, tensors, ['bert.pooler.dense'], width, width);
  const scratch = placeScratch(arena, shape);
  const kernel = arena.start();
  const { x, y } = scratch;
  const words = new Float32Array(kernel.buffer, x, positions * width);
  const places = new Float32Array(kernel.buffer, y, positions * width);
  const pooled = new Float32Array(kernel.buffer, y, width);
  return {
    vocabulary: shape.vocabulary,
    positions,
    run: (ids, types) => {
      const count = ids.length;
      if (count === 0) throw new RangeError('no tokens: expected at least one');
      embeddings.write(ids, types, words, places);
      addAndNorm(kernel, embedded, x, y, count);
      layers.forEach((layer, at) => {
        // Only the first token's row is read in the end, so the last layer need not make the others.
        runLayer(kernel, layer, shape, scratch, count, at === layers.length - 1 ? 1 : count);
      });
      quantise(kernel, scratch, x, width, 1);
      multiply(kernel, scratch, pool, y, 1);
      return classifier.reduce((sum, weight, at) => sum + weight * Math.tanh(pooled[at]!), bias);
    },
  };
}
