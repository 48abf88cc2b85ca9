/** Vectors of unit length as signed bytes, one scale for each: a quarter of the room, level in rank. */
export interface ByteVectors {
  readonly dims: number;
  /** The vectors one after the other. */
  readonly values: Int8Array;
  /** What each vector's bytes are multiplied with. */
  readonly scales: Float32Array;
}

const LARGEST = 127;

/**
 * Vectors as bytes.
 * @param vectors one after the other.
 * @throws RangeError when their number is not whole.
 */
export function quantise(vectors: Float32Array, dims: number): ByteVectors {
  const count = vectors.length / dims;
  if (!Number.isInteger(count)) throw new RangeError(`${vectors.length} is no multiple of ${dims}`);
  const values = new Int8Array(vectors.length);
  const scales = new Float32Array(count);
  for (let at = 0; at < count; at += 1) {
    const vector = vectors.subarray(at * dims, (at + 1) * dims);
    let most = 0;
    for (const value of vector) most = Math.max(most, Math.abs(value));
    scales[at] = most / LARGEST;
    if (most === 0) continue;
    vector.forEach(
      (value, dim) => (values[at * dims + dim] = Math.round((value / most) * LARGEST)),
    );
  }
  return { dims, values, scales };
}

/** One stored vector's product with another; for vectors of unit length their cosine. */
export function similarity(
  { dims, values, scales }: ByteVectors,
  at: number,
  to: Float32Array,
): number {
  const start = at * dims;
  let sum = 0;
  for (let dim = 0; dim < dims; dim += 1) sum += values[start + dim]! * to[dim]!;
  return sum * scales[at]!;
}

/** Makes a vector one long, in place; one of zeros stays. */
export function normaliseVector(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  if (sum === 0) return vector;
  const length = Math.sqrt(sum);
  for (let at = 0; at < vector.length; at += 1) vector[at]! /= length;
  return vector;
}
