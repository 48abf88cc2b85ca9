/** Pauses before asking again: a worker that was stopped is awake by then. */
const PAUSES = [200, 1000, 4000];
/** Milliseconds after which an answer is no longer waited for. */
const DEADLINE = 30_000;

/** Timers, passed in so that tests need not wait. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Asks until there is an answer. The background holds nothing between requests, so that asking
 * again is safe.
 * @throws the last error when every try failed, or as soon as `signal` aborts.
 */
export async function askPatiently<T>(
  ask: () => Promise<T>,
  signal: AbortSignal,
  wait: Wait = waitFor,
): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await inTime(ask(), signal, DEADLINE, wait);
    } catch {
      signal.throwIfAborted();
      await wait(pause, signal);
    }
  }
  return inTime(ask(), signal, DEADLINE, wait);
}

/**
 * Waits for an answer no longer than it may take.
 * @param deadline milliseconds
 * @throws when it took longer, and as soon as `signal` aborts
 */
export async function inTime<T>(
  work: Promise<T>,
  signal: AbortSignal,
  deadline: number,
  wait: Wait = waitFor,
): Promise<T> {
  const settled = new AbortController();
  const late = wait(deadline, AbortSignal.any([signal, settled.signal])).then(() => {
    throw new Error('no answer in time');
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    settled.abort();
  }
}

/** Resolves after a time; rejects when `signal` aborts before. */
function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Error('stopped'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
