import { startKernel } from './kernel.ts';
import type { ByteVectors } from './quantise.ts';
import { shorten } from './shorten.ts';

/**
 * Every stored vector's product with another; for vectors of length one their cosines.
 * @param into takes one number a vector; made when left out.
 */
export type Similarities = (to: Float32Array, into?: Float32Array) => Float32Array;

/**
 * Readies vectors for being compared with one, all of them at once. They are copied.
 * @throws RangeError when their length is no multiple of eight.
 */
export function openNearest({ dims, values, scales }: ByteVectors): Similarities {
  const count = scales.length;
  if (dims % 8 !== 0)
    throw new RangeError(`vectors of ${dims} numbers: expected a multiple of eight`);
  if (count === 0) return (_, into = new Float32Array(0)) => into;
  const toAt = count * dims;
  const intoAt = toAt + dims * 2;
  const { buffer, compare } = startKernel(intoAt + count * 4);
  new Int8Array(buffer).set(values);
  const other = new Int16Array(buffer, toAt, dims);
  const sums = new Int32Array(buffer, intoAt, count);
  return (to, into = new Float32Array(count)) => {
    const step = shorten(to, 0, dims, other);
    compare(0, toAt, intoAt, count, dims);
    for (let at = 0; at < count; at += 1) into[at] = sums[at]! * scales[at]! * step;
    return into;
  };
}
