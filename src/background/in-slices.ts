import { nextTask, type Steps } from '../core/steps.ts';

/** Milliseconds that are worked without a rest: as long as a message may have to wait. */
const SLICE = 16;

/**
 * Does long work in slices, between which the background answers what it is asked.
 * @param signal ends it between two slices
 * @throws what the work throws, or the signal's reason
 */
export async function inSlices<T>(work: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await nextTask();
  }
}
