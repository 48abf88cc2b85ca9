/** What a system answered to one question, best first, and what it should have. */
export interface Answer {
  found: readonly string[];
  /** Empty where nothing right could be found: every measure is 0 then. */
  relevant: readonly string[];
}

/** A measure of one answer, 0 to 1. Its mean over questions is what is reported. */
export type Measure = (answer: Answer) => number;

/**
 * Average precision within the first `depth` answers, as CheckThat! 2020 measures it: divided by how
 * many right answers could stand there. Its mean is MAP@depth.
 */
export function averagePrecision(depth: number): Measure {
  return ({ found, relevant }) => {
    if (relevant.length === 0) return 0;
    let right = 0;
    let sum = 0;
    found.slice(0, depth).forEach((id, at) => {
      if (!relevant.includes(id)) return;
      right += 1;
      sum += right / (at + 1);
    });
    return sum / Math.min(relevant.length, depth);
  };
}

/** One over the place of the first right answer; 0 where there is none. Its mean is MRR. */
export const reciprocalRank: Measure = ({ found, relevant }) => {
  const at = found.findIndex((id) => relevant.includes(id));
  return at < 0 ? 0 : 1 / (at + 1);
};

/** The share of what is right that stands among the first `depth` answers. */
export function recall(depth: number): Measure {
  return ({ found, relevant }) => {
    if (relevant.length === 0) return 0;
    const first = found.slice(0, depth);
    return relevant.filter((id) => first.includes(id)).length / relevant.length;
  };
}

/** NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
