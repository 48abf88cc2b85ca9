import { nextTask } from '../core/steps.ts';

/** Milliseconds that are worked without a break. A step can run over, so it lies below eight. */
const SLICE = 4;

/** Steps between two looks at the clock, which costs as much as a short step. */
const STEPS = 8;

/** Work that can stop between any two of its steps. */
export type Steps = Generator<undefined, void>;

/**
 * Does the work in slices of a few milliseconds and lets the page have its turn between them.
 * @returns the milliseconds worked, or nothing when it was aborted
 */
export async function inSlices(work: Steps, signal: AbortSignal): Promise<number | undefined> {
  let worked = 0;
  for (;;) {
    if (signal.aborted) {
      work.return();
      return undefined;
    }
    const start = performance.now();
    const isDone = slice(work, start + SLICE);
    worked += performance.now() - start;
    if (isDone) return worked;
    await nextTask();
  }
}

function slice(work: Steps, deadline: number): boolean {
  do {
    for (let step = 0; step < STEPS; step += 1) if (work.next().done === true) return true;
  } while (performance.now() < deadline);
  return false;
}
