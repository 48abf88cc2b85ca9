/** The directions in which vectors differ most, the strongest first. */
export interface Principal {
  middle: Float64Array;
  directions: Float64Array[];
  /** How much the vectors differ in each direction (standard deviation). */
  spreads: number[];
}

const SWEEPS = 12;

/** Finds the principal directions of vectors of equal length. */
export function principal(vectors: readonly Float32Array[]): Principal {
  const dims = vectors[0]!.length;
  const middle = new Float64Array(dims);
  for (const vector of vectors)
    vector.forEach((value, dim) => (middle[dim]! += value / vectors.length));
  const square = covariance(vectors, middle);
  const turned = identity(dims);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) turnAll(square, turned);
  const order = [...square.keys()].sort((a, b) => square[b]![b]! - square[a]![a]!);
  return {
    middle,
    directions: order.map((at) => turned[at]!),
    spreads: order.map((at) => Math.sqrt(Math.max(0, square[at]![at]!))),
  };
}

function covariance(vectors: readonly Float32Array[], middle: Float64Array): Float64Array[] {
  const dims = middle.length;
  const square = Array.from({ length: dims }, () => new Float64Array(dims));
  for (const vector of vectors) {
    const moved = middle.map((value, dim) => vector[dim]! - value);
    for (let row = 0; row < dims; row += 1) {
      const factor = moved[row]! / vectors.length;
      const into = square[row]!;
      for (let column = 0; column < dims; column += 1) into[column]! += factor * moved[column]!;
    }
  }
  return square;
}

function identity(dims: number): Float64Array[] {
  return Array.from({ length: dims }, (_, row) => new Float64Array(dims).fill(1, row, row + 1));
}

/** One sweep of Jacobi's method: turns each pair of axes until the square has nothing off its diagonal. */
function turnAll(square: Float64Array[], turned: Float64Array[]): void {
  for (let a = 0; a < square.length; a += 1) {
    for (let b = a + 1; b < square.length; b += 1) {
      const off = square[a]![b]!;
      if (Math.abs(off) < 1e-14) continue;
      const half = (square[b]![b]! - square[a]![a]!) / (2 * off);
      const tangent = Math.sign(half || 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
      const cosine = 1 / Math.sqrt(tangent * tangent + 1);
      const sine = tangent * cosine;
      turnRows(square[a]!, square[b]!, cosine, sine);
      for (const row of square) {
        const first = row[a]!;
        row[a] = cosine * first - sine * row[b]!;
        row[b] = sine * first + cosine * row[b]!;
      }
      turnRows(turned[a]!, turned[b]!, cosine, sine);
    }
  }
}

function turnRows(first: Float64Array, second: Float64Array, cosine: number, sine: number): void {
  for (let at = 0; at < first.length; at += 1) {
    const value = first[at]!;
    first[at] = cosine * value - sine * second[at]!;
    second[at] = sine * value + cosine * second[at]!;
  }
}
