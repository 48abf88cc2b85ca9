import type { Arena } from './arena.ts';
import type { Kernel } from './kernel.ts';
import { multiply, part, placeMatrix, quantise, type Matrix } from './matrix.ts';
import type { Tensors } from './safetensors.ts';
import { addAndNorm, placeNorm, type Norm } from './norm.ts';
import type { Scratch } from './scratch.ts';
import { layerPart, type Shape } from './shape.ts';

/** One layer of the network in the kernel's memory. */
export interface Layer {
  /** Queries, keys and values, one after the other. */
  mix: Matrix;
  join: Matrix;
  joined: Norm;
  widen: Matrix;
  narrow: Matrix;
  narrowed: Norm;
}

/** @throws ModelFormatError */
export function placeLayer(arena: Arena, tensors: Tensors, at: number, shape: Shape): Layer {
  const { width, wide } = shape;
  const matrix = (parts: readonly string[], inputs: number, outputs: number) => {
    const names = parts.map((name) => layerPart(at, name));
    return placeMatrix(arena, tensors, names, inputs, outputs);
  };
  const norm = (name: string) => placeNorm(arena, tensors, layerPart(at, name), width);
  const mixed = ['query', 'key', 'value'].map((name) => `attention.self.${name}`);
  return {
    mix: matrix(mixed, width, width),
    join: matrix(['attention.output.dense'], width, width),
    joined: norm('attention.output.LayerNorm'),
    widen: matrix(['intermediate.dense'], width, wide),
    narrow: matrix(['output.dense'], wide, width),
    narrowed: norm('output.LayerNorm'),
  };
}

/**
 * Runs a layer over `scratch.x`, in place.
 * @param count rows there are.
 * @param rows how many of the first are wanted: of the last layer only one is.
 */
export function runLayer(
  kernel: Kernel,
  layer: Layer,
  { width, heads, wide }: Shape,
  scratch: Scratch,
  count: number,
  rows: number,
): void {
  const { x, y, mixed, spread, shares } = scratch;
  const { mix, join, joined, widen, narrow, narrowed } = layer;
  const keys = part(mix, width, 2 * width);

  quantise(kernel, scratch, x, width, count);
  multiply(kernel, scratch, part(mix, 0, width), mixed, rows, mix.outputs);
  multiply(kernel, scratch, keys, mixed + width * 4, count, mix.outputs);
  kernel.attend(mixed, y, shares, rows, count, width, width / heads);
  quantise(kernel, scratch, y, width, rows);
  multiply(kernel, scratch, join, y, rows);
  addAndNorm(kernel, joined, x, y, rows);
  quantise(kernel, scratch, x, width, rows);
  multiply(kernel, scratch, widen, spread, rows);
  kernel.gelu(spread, rows * wide);
  quantise(kernel, scratch, spread, wide, rows);
  multiply(kernel, scratch, narrow, y, rows);
  addAndNorm(kernel, narrowed, x, y, rows);
}
