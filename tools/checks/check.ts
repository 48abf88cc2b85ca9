/** How a check ended. A plain step counts as one, a test run as many as it has tests. */
export interface Outcome {
  passed: number;
  failed: number;
  /** What to read about the failures; empty when all is well. */
  details: string;
}

/** One thing that `npm test` looks at. */
export interface Check {
  title: string;
  run: () => Promise<Outcome>;
}

export const PASSED: Outcome = { passed: 1, failed: 0, details: '' };

export function failure(details: string): Outcome {
  return { passed: 0, failed: 1, details };
}
