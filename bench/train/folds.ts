import { fitLogistic, type Fit, type Row } from './logistic.ts';

const FOLDS = 5;

/** A row with what the folds keep together. */
export interface GroupedRow extends Row {
  group: string;
}

/**
 * Log odds for each pair by a fit on the other folds. Pairs of one group share a fold, so that no
 * fit has seen the group it is used on.
 */
export function crossValidated(pairs: readonly GroupedRow[], penalty: number): number[] {
  const foldOf = foldsOf(pairs);
  const fits = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      pairs.filter(({ group }) => foldOf.get(group) !== fold),
      penalty,
    ),
  );
  return pairs.map(({ values, group }) => oddsOf(fits[foldOf.get(group)!]!, values));
}

/** The log odds that a fit gives some features. */
export function oddsOf({ bias, columns }: Fit, values: Float64Array): number {
  return columns.reduce(
    (sum, { mean, scale, weight }, at) => sum + (weight * (values[at]! - mean)) / scale,
    bias,
  );
}

/** Groups in turn, the largest first, into the fold that holds least: the same in every run. */
function foldsOf(pairs: readonly GroupedRow[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of pairs) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const held = new Array<number>(FOLDS).fill(0);
  const folds = new Map<string, number>();
  const largestFirst = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  for (const [group, size] of largestFirst) {
    const fold = held.indexOf(Math.min(...held));
    held[fold]! += size;
    folds.set(group, fold);
  }
  return folds;
}
