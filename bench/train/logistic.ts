/** One pair for the fit. */
export interface Row {
  /** The features, in one order for all rows. */
  values: Float64Array;
  isSame: boolean;
  weight: number;
}

/** A fitted logistic regression over standardised features. */
export interface Fit {
  bias: number;
  columns: { mean: number; scale: number; weight: number }[];
}

const STEPS = 30;
const CLOSE = 1e-9;

/**
 * Fits a logistic regression by Newton's method.
 * @param penalty strength of the L2 penalty on the weights (not the bias), in weighted rows.
 */
export function fitLogistic(rows: readonly Row[], penalty: number): Fit {
  const width = rows[0]!.values.length;
  const { means, scales } = standards(rows, width);
  const inputs = rows.map(({ values }) => {
    const input = new Float64Array(width + 1).fill(1);
    values.forEach((value, at) => (input[at] = (value - means[at]!) / scales[at]!));
    return input;
  });
  let weights = new Float64Array(width + 1);
  for (let step = 0; step < STEPS; step += 1) {
    const change = newtonStep(rows, inputs, weights, penalty);
    weights = weights.map((weight, at) => weight - change[at]!);
    if (change.every((value) => Math.abs(value) < CLOSE)) break;
  }
  const columns = Array.from({ length: width }, (_, at) => ({
    mean: means[at]!,
    scale: scales[at]!,
    weight: weights[at]!,
  }));
  return { bias: weights[width]!, columns };
}

function standards(rows: readonly Row[], width: number) {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  for (const { values } of rows) values.forEach((value, at) => (means[at]! += value / rows.length));
  for (const { values } of rows) {
    values.forEach((value, at) => (squares[at]! += (value - means[at]!) ** 2 / rows.length));
  }
  // A feature that never changes gets no weight, whatever its scale.
  const scales = squares.map((square) => Math.sqrt(square) || 1);
  return { means, scales };
}

function newtonStep(
  rows: readonly Row[],
  inputs: readonly Float64Array[],
  weights: Float64Array,
  penalty: number,
): Float64Array {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  inputs.forEach((input, row) => {
    const { isSame, weight } = rows[row]!;
    const chance = 1 / (1 + Math.exp(-dot(weights, input)));
    const error = weight * (chance - Number(isSame));
    const curve = weight * chance * (1 - chance);
    for (let i = 0; i < size; i += 1) {
      gradient[i]! += error * input[i]!;
      const line = hessian[i]!;
      const scaled = curve * input[i]!;
      for (let j = 0; j <= i; j += 1) line[j]! += scaled * input[j]!;
    }
  });
  for (let i = 0; i < size - 1; i += 1) {
    gradient[i]! += penalty * weights[i]!;
    hessian[i]![i]! += penalty;
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) hessian[j]![i] = hessian[i]![j]!;
  }
  return solve(hessian, gradient);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += a[at]! * b[at]!;
  return sum;
}

/** Solves a symmetric positive system by Cholesky's decomposition, in place. */
export function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= matrix[i]![k]! * matrix[j]![k]!;
      matrix[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j]![j]!;
    }
  }
  const x = right.slice();
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= matrix[i]![k]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i]! -= matrix[k]![i]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}
