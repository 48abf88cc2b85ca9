import { wait } from './wait.ts';

/**
 * A promise that rejects when nothing has come of the work in time. A page at a debugger, a dialog
 * or in an endless loop never answers, and no other should have to wait for it.
 * @param milliseconds how long is waited
 */
export async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const timer = wait(milliseconds);
  const late = timer.done.then((): never => {
    throw new Error(`no answer within ${milliseconds} ms`);
  });
  return Promise.race([work, late]).finally(() => timer.cancel());
}
