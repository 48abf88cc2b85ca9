import { nextTask, type Steps } from '../core/steps.ts';

/** Milliseconds that are worked without a rest: as long as a message may have to wait. */
const SLICE = 16;

/**
 * Does long work in slices, between which the background answers what it is asked.
 * @throws what the work throws
 */
export async function inSlices<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTask();
  }
}
