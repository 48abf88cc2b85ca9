import { KERNEL } from './kernel-bytes.ts';

/**
 * Multiplies rows of 16-bit numbers with a packed matrix. All places are byte offsets in one buffer.
 * @param x the rows, four times `fours`, each `32 groups` numbers.
 * @param y takes `outs` float32 for each row.
 */
export type Multiply = (
  x: number,
  weights: number,
  scales: number,
  y: number,
  fours: number,
  groups: number,
  outs: number,
) => void;

/**
 * Compares vectors of signed bytes with one of 16-bit numbers. All places are byte offsets.
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

/** A buffer and what reckons in it. */
export interface Kernel {
  buffer: ArrayBuffer;
  multiply: Multiply;
  compare: Compare;
}

const PAGE = 65_536;

/**
 * Starts the kernel (tools/vectors/kernel.wat) over a new buffer.
 * @param bytes the least size of the buffer.
 * @throws WebAssembly.CompileError where a policy forbids WebAssembly; ReferenceError without it.
 */
export function startKernel(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const code = Uint8Array.from(atob(KERNEL), (unit) => unit.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { host: { memory } });
  return {
    buffer: memory.buffer,
    multiply: exports.multiply as Multiply,
    compare: exports.compare as Compare,
  };
}
