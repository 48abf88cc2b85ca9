/** The middle value, or the mean of the two in the middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return sorted.length === 0 ? Number.NaN : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * Mean average precision within the first `depth` answers: as CheckThat! 2020 measures it, each
 * question divided by how many of its claims could be found there.
 */
export function meanAveragePrecision(answers: readonly Answer[], depth: number): number {
  return mean(
    answers.map(({ found, relevant }) => {
      let right = 0;
      let sum = 0;
      found.slice(0, depth).forEach((id, at) => {
        if (!relevant.includes(id)) return;
        right += 1;
        sum += right / (at + 1);
      });
      return sum / Math.min(relevant.length, depth);
    }),
  );
}

/** Mean of one over the place of the first right answer; 0 where there is none. */
export function meanReciprocalRank(answers: readonly Answer[]): number {
  return mean(
    answers.map(({ found, relevant }) => {
      const at = found.findIndex((id) => relevant.includes(id));
      return at < 0 ? 0 : 1 / (at + 1);
    }),
  );
}

/** How much of what is relevant stands among the first `depth` answers, on average. */
export function recall(answers: readonly Answer[], depth: number): number {
  return mean(
    answers.map(({ found, relevant }) => {
      const first = found.slice(0, depth);
      return relevant.filter((id) => first.includes(id)).length / relevant.length;
    }),
  );
}

/** What a system answered to one question, best first, and what it should have. */
export interface Answer {
  found: readonly string[];
  relevant: readonly string[];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
