import { isConnected, shadowRootOf } from './dom.ts';
import type { Watch } from './watch.ts';

/** Shadow trees of one page that are watched at most. */
const MOST_WATCHED = 5000;
/** Elements whose shadow tree is awaited at a time. */
const MOST_AWAITED = 2000;
/** Milliseconds between the looks at elements whose shadow tree is awaited. */
const LOOKS = [250, 500, 1000, 2000, 4000, 8000, 16_000];

/** The page's open shadow trees: each is watched, and those that come late are read then. */
export interface Shadows {
  /** Takes note of an element that is read. @param name its local name */
  meet(element: Element, name: string): void;
}

/**
 * A custom element often gets its shadow tree when its script has come, and nothing tells of that:
 * such elements are looked at again for half a minute.
 */
export function createShadows(watch: Watch, signal: AbortSignal): Shadows {
  const met = new WeakSet<Element | ShadowRoot>();
  const awaited = new Set<Element>();
  let watched = 0;
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function include(root: ShadowRoot) {
    if (met.has(root) || watched >= MOST_WATCHED) return;
    met.add(root);
    watched += 1;
    watch.include(root);
  }

  function wait(element: Element) {
    if (met.has(element) || awaited.size >= MOST_AWAITED) return;
    met.add(element);
    awaited.add(element);
    looks = 0;
    timer ??= setTimeout(look, LOOKS[0]);
  }

  function look() {
    for (const element of awaited) {
      if (!isConnected(element)) awaited.delete(element);
      if (!shadowRootOf(element)) continue;
      awaited.delete(element);
      watch.restyle(element);
    }
    looks += 1;
    const next = awaited.size > 0 ? LOOKS[looks] : undefined;
    timer = next === undefined ? undefined : setTimeout(look, next);
    if (timer === undefined) awaited.clear();
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    awaited.clear();
  });

  return {
    meet(element, name) {
      const root = shadowRootOf(element);
      if (root) include(root);
      else if (name.includes('-') && !signal.aborted) wait(element);
    },
  };
}
