import type { Steps } from '../core/steps.ts';

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

/** Not a timer: browsers make those wait for four milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
