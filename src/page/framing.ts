import { queryAll } from './dom.ts';
import { revealTop } from './scroll.ts';

/** A place in a page that is framed in another one, perhaps of another origin. */
export interface FramedPlace {
  /** Which of the top page's frames the framed page stands in, counted in the order of the page. */
  frame: number;
  /** CSS pixels from the top of the framed page's viewport. */
  top: number;
}

/** Which of the top page's frames this page stands in; `undefined` in the top page itself. */
export function frameInTop(): number | undefined {
  if (window.top === window || !window.top) return undefined;
  let outer: Window = window;
  while (outer.parent !== window.top) outer = outer.parent;
  for (let at = 0; at < window.top.length; at += 1) if (window.top[at] === outer) return at;
  return undefined;
}

/** Scrolls this page to a place in one of its frames. */
export function revealFramed({ frame, top }: FramedPlace): void {
  const framed = window[frame];
  const element = queryAll(document, 'iframe, frame, object, embed').find(
    (one) => (one as HTMLIFrameElement).contentWindow === framed,
  );
  if (framed && element) revealTop(element, top);
}
