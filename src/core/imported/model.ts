import type { FeatureName, Features } from './features.ts';

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

/** What each feature adds to the decision, in log odds beside an average pair. */
export function contributions(model: Model, features: Features): Record<FeatureName, number> {
  const parts = { ...features };
  for (const name of Object.keys(features) as FeatureName[]) {
    const { mean, scale, weight } = model.weights[name];
    parts[name] = (weight * (features[name] - mean)) / scale;
  }
  return parts;
}

/** The log odds that a model gives some features. */
export function logOdds(model: Model, features: Features): number {
  return Object.values(contributions(model, features)).reduce(
    (sum, part) => sum + part,
    model.bias,
  );
}

/** Log odds as a chance, 0 to 1. */
export function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
