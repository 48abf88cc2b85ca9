/**
 * Calls `work` some time after it was first asked for, however often it is asked for until then.
 * @param delay milliseconds, asked anew each time
 */
export function throttle(work: () => void, delay: () => number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    work();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (!signal.aborted) timer ??= setTimeout(run, delay());
  };
}
