import type { Link } from './data.ts';
import { coverage } from './coverage.ts';
import { isMark, pairKey, type FoundPair } from './pair.ts';
import type { Verdicts } from './verdicts.ts';

/** What would be marked if only confidence decided. */
export interface CurvePoint {
  threshold: number;
  marks: number;
  judged: number;
  /** NaN where too little was judged to tell. */
  precision: number;
  /** Share of the linked lines. */
  coverage: number;
}

export const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/**
 * Precision and coverage for the best claim of each line, by the confidence it must reach. Marks
 * and listed pairs were sampled apart, so each part's judged share stands for its own number.
 */
export function curve(
  links: readonly Link[],
  found: readonly FoundPair[],
  verdicts: Verdicts,
  thresholds: readonly number[] = THRESHOLDS,
): CurvePoint[] {
  return thresholds.map((threshold) => {
    const kept = found.filter(({ isFirst, confidence }) => isFirst && confidence >= threshold);
    const parts = [kept.filter(isMark), kept.filter((pair) => !isMark(pair))];
    const right = parts.reduce((sum, part) => sum + estimateRight(part, verdicts), 0);
    const asMarks = kept.map((pair): FoundPair => ({ ...pair, tier: 'likely' }));
    return {
      threshold,
      marks: kept.length,
      judged: kept.filter((pair) => verdicts.has(pairKey(pair))).length,
      precision: right / kept.length,
      coverage: coverage(links, asMarks, verdicts).rightly.share,
    };
  });
}

/** How many are right if all are like those that were judged. NaN where none was. */
function estimateRight(pairs: readonly FoundPair[], verdicts: Verdicts): number {
  if (pairs.length === 0) return 0;
  const judged = pairs.flatMap((pair) => verdicts.get(pairKey(pair)) ?? []);
  return (judged.filter(({ isSame }) => isSame).length / judged.length) * pairs.length;
}

/** How confident the matcher is beside how often it is right. */
export interface CalibrationBin {
  from: number;
  to: number;
  judged: number;
  /** Mean confidence of the judged. */
  confidence: number;
  right: number;
}

export const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1];

/** Sorts all judged pairs, marked or listed, by their confidence; empty bins are left out. */
export function calibration(
  found: readonly FoundPair[],
  verdicts: Verdicts,
  edges: readonly number[] = EDGES,
): CalibrationBin[] {
  const judged = found.filter((pair) => verdicts.has(pairKey(pair)));
  return edges.slice(1).flatMap((to, at) => {
    const from = edges[at]!;
    const isLast = at === edges.length - 2;
    const own = judged.filter(
      ({ confidence }) => confidence >= from && (confidence < to || isLast),
    );
    if (own.length === 0) return [];
    return {
      from,
      to,
      judged: own.length,
      confidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
      right: own.filter((pair) => verdicts.get(pairKey(pair))!.isSame).length,
    };
  });
}
