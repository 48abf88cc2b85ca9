import { isElement, listenToBrowser, matches } from './dom.ts';

/**
 * Calls back once a page that is still loading has loaded, if style sheets came in the meantime:
 * they can have hidden or shown anything.
 */
export function onLateStyles(page: Document, callback: () => void, signal: AbortSignal): void {
  if (page.readyState === 'complete') return;
  const before = page.styleSheets.length;
  let cameLate = false;
  const onLoad = ({ target }: Event) => {
    const isSheet = target instanceof Node && isElement(target) && matches(target, 'link, style');
    cameLate ||= isSheet;
  };
  // The load of an element does not bubble: it is seen on its way down.
  const ended = new AbortController();
  listenToBrowser(page, 'load', onLoad, {
    capture: true,
    signal: AbortSignal.any([signal, ended.signal]),
  });
  const onEnd = () => {
    if (ended.signal.aborted) return;
    ended.abort();
    if (cameLate || page.styleSheets.length !== before) callback();
  };
  if (page.defaultView) listenToBrowser(page.defaultView, 'load', onEnd, { signal });
}
