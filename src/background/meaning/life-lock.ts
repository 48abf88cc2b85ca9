/**
 * Whether a worker lives, told by a lock that it holds: browsers let it go when the worker is gone,
 * however it ended, and tell its starter nothing else of some ends.
 */

/** Holds the lock for as long as this worker lives. Settles when it is held. */
export function holdLifeLock(name: string): Promise<void> {
  return new Promise((held, failed) => {
    const forever = () => {
      held();
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request(name, forever).catch(failed);
  });
}

/** Resolves when a worker that holds the lock is gone. */
export async function whenGone(name: string): Promise<void> {
  await navigator.locks.request(name, () => undefined);
}
