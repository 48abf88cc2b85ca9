import { isConnected } from '../platform/runtime.ts';
import { activate } from './activation.ts';

/** What a second injection into the same document finds of the first. The page cannot see it. */
const scope = globalThis as { onrecordActivation?: AbortController };

/** Pixels from which on a page within another is read. */
const LEAST = { width: 120, height: 60 };

/** Milliseconds after which a page that had no size yet is looked at again. */
const LOOKS = [500, 1000, 2000, 4000, 8000];

/** Starts reading unless this document is being read already. */
function start(): void {
  const running = scope.onrecordActivation;
  if (running && !running.signal.aborted && isConnected()) return;
  running?.abort();
  const activation = new AbortController();
  scope.onrecordActivation = activation;
  activate(activation);
}

/** Nothing can be read in it: sites frame pages of a pixel to count their readers. */
const isTiny = () => innerWidth < LEAST.width || innerHeight < LEAST.height;

function startWhenLarge(): void {
  if (window.top === window || !isTiny()) {
    start();
    return;
  }
  const looking = new AbortController();
  const look = () => {
    if (isTiny() || looking.signal.aborted) return;
    looking.abort();
    start();
  };
  window.addEventListener('resize', look, { signal: looking.signal });
  // A frame that is not laid out yet has no size, and hears of it only when it comes into view.
  for (const after of LOOKS) setTimeout(look, after);
}

// A page that is loaded ahead may never be looked at.
if ((document as { prerendering?: boolean }).prerendering) {
  const begun = new AbortController();
  const begin = ({ isTrusted }: Event) => {
    // A script's own event is not the reader's look at the page.
    if (!isTrusted) return;
    begun.abort();
    startWhenLarge();
  };
  document.addEventListener('prerenderingchange', begin, { signal: begun.signal });
} else {
  startWhenLarge();
}
