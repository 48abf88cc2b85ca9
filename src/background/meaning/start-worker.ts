/** Starts the worker that reads pairs. Not in Chrome's background, which has no workers. */
export function startReaderWorker(name: string): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
}
