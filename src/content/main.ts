import { isConnected } from '../platform/runtime.ts';
import { activate } from './activation.ts';

/** What a second injection into the same document finds of the first. The page cannot see it. */
const scope = globalThis as { onrecordActivation?: AbortController };

/** Starts reading unless this document is being read already. */
function start(): void {
  const running = scope.onrecordActivation;
  if (running && !running.signal.aborted && isConnected()) return;
  running?.abort();
  const activation = new AbortController();
  scope.onrecordActivation = activation;
  activate(activation);
}

// A page that is loaded ahead may never be looked at.
if ((document as { prerendering?: boolean }).prerendering) {
  document.addEventListener('prerenderingchange', start, { once: true });
} else {
  start();
}
