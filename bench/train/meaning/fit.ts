import type { Linear } from '../../../src/core/meaning/linear.ts';
import { crossValidated } from '../folds.ts';
import { fitLogistic } from '../logistic.ts';

/** What a verdict rests on, with what is known of it. */
export interface EvidenceRow<Evidence> {
  evidence: Evidence;
  isSame: boolean;
  weight: number;
  /** What the folds of the cross-validation keep together. */
  group: string;
}

/** A fit over evidence, and what such fits say of rows that they have not seen. */
export interface EvidenceFit<Name extends string> {
  verdict: Linear<Name>;
  /** Log odds of each row by a fit without its group. */
  unseen: number[];
}

/** Fits a verdict over named evidence. @param penalty as of `fitLogistic` */
export function fitEvidence<Name extends string>(
  names: readonly Name[],
  rows: readonly EvidenceRow<Record<Name, number>>[],
  penalty: number,
): EvidenceFit<Name> {
  const valued = rows.map((row) => ({
    ...row,
    values: Float64Array.from(names, (name) => row.evidence[name]),
  }));
  const { bias, columns } = fitLogistic(valued, penalty);
  const slopes = columns.map(({ weight, scale }) => weight / scale);
  return {
    verdict: {
      bias: columns.reduce((sum, { mean }, at) => sum - slopes[at]! * mean, bias),
      weights: Object.fromEntries(names.map((name, at) => [name, slopes[at]!])) as Record<
        Name,
        number
      >,
    },
    unseen: crossValidated(valued, penalty),
  };
}
