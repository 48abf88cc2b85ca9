import type { Arena } from './arena.ts';
import type { Kernel } from './kernel.ts';
import { ModelFormatError, type Tensors } from './safetensors.ts';
import type { Scratch } from './scratch.ts';

/** A matrix of the network in the kernel's memory. */
export interface Matrix {
  inputs: number;
  outputs: number;
  weights: number;
  scales: number;
  biases: number;
}

/** Outputs that are reckoned together, and inputs that are taken together, as the kernel has it. */
export const OUTPUTS_TOGETHER = 8;
const INPUTS_TOGETHER = 2;
/** Times 14-bit numbers and weights of a byte, sums of more would leave 32 bits. */
const MOST_INPUTS = 2064;

/**
 * Gives matrices of the same inputs their place, as one with the outputs of all.
 * @param names of the layers, whose `weight`, `weight_scale` and `bias` are taken.
 * @param outputs of each.
 * @throws ModelFormatError
 */
export function placeMatrix(
  arena: Arena,
  tensors: Tensors,
  names: readonly string[],
  inputs: number,
  outputs: number,
): Matrix {
  if (inputs > MOST_INPUTS || inputs % 4 !== 0 || outputs % OUTPUTS_TOGETHER !== 0) {
    throw new ModelFormatError(`${names.join()}: ${inputs} inputs, ${outputs} outputs`);
  }
  const weights = names.map((name) => tensors.bytes(`${name}.weight`, [outputs, inputs]));
  const rows = (part: string) =>
    arena.hold(joined(names.map((name) => tensors.floats(`${name}.${part}`, [outputs]))));
  const size = outputs * inputs;
  return {
    inputs,
    outputs: outputs * names.length,
    scales: rows('weight_scale'),
    biases: rows('bias'),
    weights: arena.fill(size * names.length, (buffer, at) => {
      weights.forEach((part, index) => {
        packWeights(part, inputs, new Int8Array(buffer, at + index * size, size));
      });
    }),
  };
}

/** A run of a matrix's outputs, a multiple of eight. */
export function part(matrix: Matrix, first: number, outputs: number): Matrix {
  return {
    inputs: matrix.inputs,
    outputs,
    weights: matrix.weights + first * matrix.inputs,
    scales: matrix.scales + first * 4,
    biases: matrix.biases + first * 4,
  };
}

/** Readies rows of float32 for products: they are held until the next are. */
export function quantise(
  kernel: Kernel,
  scratch: Scratch,
  from: number,
  width: number,
  rows: number,
): void {
  kernel.quantise(from, scratch.quantised, scratch.steps, Math.ceil(rows / 4), width);
}

/**
 * The first quantised rows times a matrix.
 * @param to takes them, and up to three more: rows go by fours.
 * @param stride numbers from one row to the next.
 */
export function multiply(
  kernel: Kernel,
  scratch: Scratch,
  { inputs, outputs, weights, scales, biases }: Matrix,
  to: number,
  rows: number,
  stride = outputs,
): void {
  const fours = Math.ceil(rows / 4);
  const from = [scratch.quantised, scratch.steps, weights, scales, biases] as const;
  kernel.multiply(...from, to, fours, inputs, outputs, stride);
}

/**
 * Weights in the order in which the kernel reads them: eight outputs together, pair by pair of inputs.
 * @param weights all inputs of the first output first.
 */
export function packWeights(weights: Int8Array, inputs: number, into: Int8Array): void {
  const block = OUTPUTS_TOGETHER * inputs;
  const pair = OUTPUTS_TOGETHER * INPUTS_TOGETHER;
  for (let from = 0; from < weights.length; from += block) {
    for (let output = 0; output < OUTPUTS_TOGETHER; output += 1) {
      const row = from + output * inputs;
      let to = from + output * INPUTS_TOGETHER;
      for (let input = 0; input < inputs; input += INPUTS_TOGETHER, to += pair) {
        into[to] = weights[row + input]!;
        into[to + 1] = weights[row + input + 1]!;
      }
    }
  }
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
