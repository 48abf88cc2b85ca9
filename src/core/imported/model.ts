import { FEATURE_NAMES, type FeatureName, type Features } from './features.ts';

/** How one feature counts: `weight` for each `scale` that it lies above `mean`. */
export interface Weight {
  mean: number;
  scale: number;
  weight: number;
}

/** A logistic regression over the features. */
export interface Model {
  bias: number;
  weights: Readonly<Record<FeatureName, Weight>>;
}

/** The log odds that a model gives some features. */
export function logOdds({ bias, weights }: Model, features: Features): number {
  let sum = bias;
  for (const name of FEATURE_NAMES) {
    const { mean, scale, weight } = weights[name];
    sum += (weight * (features[name] - mean)) / scale;
  }
  return sum;
}

/** Log odds as a chance, 0 to 1. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
