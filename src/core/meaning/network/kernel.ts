import { KERNEL } from './kernel-bytes.ts';

/*
 * All places are byte offsets in the kernel's memory; multiples of four, for speed of sixteen.
 * What each function reckons is written in tools/kernel.
 */

/** Rows of float32 as 14-bit numbers, four rows together. */
export type Quantise = (
  x: number,
  into: number,
  steps: number,
  fours: number,
  width: number,
) => void;

/** Quantised rows times a packed matrix, plus its bias. */
export type Multiply = (
  x: number,
  steps: number,
  weights: number,
  scales: number,
  biases: number,
  y: number,
  fours: number,
  inputs: number,
  outputs: number,
  stride: number,
) => void;

/** Attention of the first `rows` over `count` rows of queries, keys and values. */
export type Attend = (
  mixed: number,
  into: number,
  shares: number,
  rows: number,
  count: number,
  width: number,
  depth: number,
) => void;

/** `x` plus `y`, normalised row by row, in `x`. */
export type AddAndNorm = (
  x: number,
  y: number,
  gain: number,
  shift: number,
  rows: number,
  width: number,
  epsilon: number,
) => void;

/**
 * Compares vectors of signed bytes with one of 16-bit numbers.
 * @param into takes one int32 for each of the `count` vectors, at least one.
 * @param dims the length of each, a multiple of eight.
 */
export type Compare = (
  vectors: number,
  to: number,
  into: number,
  count: number,
  dims: number,
) => void;

/** A memory and what reckons in it. */
export interface Kernel {
  buffer: ArrayBuffer;
  quantise: Quantise;
  multiply: Multiply;
  attend: Attend;
  addAndNorm: AddAndNorm;
  gelu(x: number, count: number): void;
  compare: Compare;
}

const PAGE = 65_536;

/**
 * Starts the kernel over a new memory.
 * @param bytes the least size of the memory.
 * @throws WebAssembly.CompileError where a policy forbids WebAssembly, or a machine has no SIMD;
 * ReferenceError without WebAssembly.
 */
export function startKernel(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const code = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } });
  return { buffer: memory.buffer, ...(exports as unknown as Omit<Kernel, 'buffer'>) };
}
