import { listenToBrowser, visibilityOf } from './dom.ts';

/** Milliseconds after which work that waits for an idle moment is done all the same. */
const PATIENCE = 300;
/** Milliseconds between two tellings while a reader scrolls. */
const REST = 250;

/** The reader's view of a page. */
export interface View {
  /** Whether the page's tab is in front. */
  isShown(): boolean;
  /** Does some work when the page has nothing to do; on a page that always has, soon. */
  whenIdle(work: () => void): void;
}

/** @param onMove the reader has scrolled, or come to the page: something else is in view */
export function watchView(signal: AbortSignal, onMove: () => void): View {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onScroll = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) onMove();
    }, REST);
  };
  // Captured, since boxes in the page scroll too, and tell only themselves.
  listenToBrowser(document, 'scroll', onScroll, { signal, capture: true, passive: true });
  listenToBrowser(document, 'visibilitychange', onMove, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    isShown: () => visibilityOf(document) === 'visible',
    whenIdle(work) {
      requestIdleCallback(() => !signal.aborted && work(), { timeout: PATIENCE });
    },
  };
}
