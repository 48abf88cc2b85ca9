/** The cosine of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** The greatest cosine to one of some vectors; -1 where there is none. */
export function nearest(to: Float32Array, vectors: readonly Float32Array[]): number {
  let best = -1;
  for (const vector of vectors) best = Math.max(best, cosine(to, vector));
  return best;
}

/** A vector to which another lends a share of its own, of length 1 again. */
export function lent(to: Float32Array, other: Float32Array, share: number): Float32Array {
  const sum = to.map((value, at) => value + share * other[at]!);
  const length = Math.sqrt(cosine(sum, sum));
  return length > 0 ? sum.map((value) => value / length) : sum;
}

/** The mean of some vectors, of length 1; of none the zero vector. */
export function middle(vectors: readonly Float32Array[], width: number): Float32Array {
  let sum = new Float32Array(width);
  for (const vector of vectors) sum = sum.map((value, at) => value + vector[at]!);
  return lent(sum, new Float32Array(width), 0);
}
