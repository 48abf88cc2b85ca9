import { pick, seeded } from '../speed/random.ts';
import { mean } from './metrics.ts';

/** A mean and the 95% interval that it lies in. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

const SEED = 20201101;
/** What lies outside of the interval on each side. */
const TAIL = 0.025;

/**
 * The mean of one value a question and its 95% percentile bootstrap interval: questions are drawn
 * anew with replacement, the same draws in every run. For the gain of one system over another, give
 * each question's difference: that is the paired bootstrap.
 * @param resamples how often all questions are drawn anew.
 */
export function estimate(values: readonly number[], resamples: number): Estimate {
  const random = seeded(SEED);
  const drawn = () => values.reduce((sum) => sum + pick(random, values), 0) / values.length;
  const means = Float64Array.from({ length: resamples }, drawn).sort();
  const last = resamples - 1;
  return {
    value: mean(values),
    low: means[Math.floor(TAIL * last)]!,
    high: means[Math.ceil((1 - TAIL) * last)]!,
  };
}

/** The gain of `values` over `others`, which answer the same questions in the same order. */
export function gain(
  values: readonly number[],
  others: readonly number[],
  resamples: number,
): Estimate {
  return estimate(
    values.map((value, at) => value - others[at]!),
    resamples,
  );
}
