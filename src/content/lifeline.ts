/** Milliseconds between two looks: the browser tells a content script nothing of its extension's end. */
const LOOK = 2000;

/**
 * Ends an activation when its extension was updated, reloaded or removed: its marks would stay for
 * nobody to answer, or under those of the script that comes after it.
 */
export function endWithExtension(activation: AbortController, isConnected: () => boolean): void {
  const timer = setInterval(() => {
    if (!isConnected()) activation.abort();
  }, LOOK);
  activation.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
