import type { Arena } from './arena.ts';
import type { Kernel } from './kernel.ts';
import type { Tensors } from './safetensors.ts';

/** What a layer norm stretches and moves rows by. */
export interface Norm {
  width: number;
  gain: number;
  shift: number;
}

/** Keeps the division by a deviation of nearly zero finite, as BERT does. */
const EPSILON = 1e-12;

/** @throws ModelFormatError */
export function placeNorm(arena: Arena, tensors: Tensors, name: string, width: number): Norm {
  return {
    width,
    gain: arena.hold(tensors.floats(`${name}.weight`, [width])),
    shift: arena.hold(tensors.floats(`${name}.bias`, [width])),
  };
}

/** Adds `y` to `x` and normalises the sum, in `x`. */
export function addAndNorm(
  kernel: Kernel,
  { width, gain, shift }: Norm,
  x: number,
  y: number,
  rows: number,
): void {
  kernel.addAndNorm(x, y, gain, shift, rows, width, EPSILON);
}
