import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Where the keyboard can go on: what names a part of the page, and what was opened. */
const LANDINGS = 'h1, h2, h3, summary, [tabindex="-1"]';

/**
 * Keeps the keyboard in a part of the page: when what it was on is taken away or switched off, and
 * nothing else has taken it over, it goes on from the nearest heading before. Browsers would put it
 * at the document's start, and a screen reader's user with it.
 */
export function useKeptFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => (part.current ? keepFocus(part.current) : undefined), []);
  return part;
}

/** @returns the way to end it */
function keepFocus(part: HTMLElement): () => void {
  const end = new AbortController();
  const { signal } = end;
  let last: HTMLElement | undefined;
  /** The landings before it, the nearest one last. */
  let before: HTMLElement[] = [];

  part.addEventListener(
    'focusin',
    ({ target }) => {
      last = target as HTMLElement;
      before = landings(part).filter((one) => isBefore(one, target as HTMLElement));
    },
    { signal },
  );
  part.addEventListener(
    'focusout',
    ({ target }) =>
      // Told too when what has the keyboard is being taken away: it is gone only after that.
      setTimeout(() => {
        if (target === last && isUsable(last) && isNowhere()) last = undefined;
      }),
    { signal },
  );

  const look = () => {
    if (signal.aborted || !last || isUsable(last) || !isNowhere()) return;
    last = undefined;
    const to = before.findLast((one) => one.isConnected) ?? landings(part)[0];
    if (to) land(to);
  };
  const observer = new MutationObserver(() => {
    // What is drawn anew takes the keyboard itself, where it wants it, within the next frame.
    if (last && !isUsable(last)) requestAnimationFrame(() => setTimeout(look));
  });
  observer.observe(part, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => end.abort();
}

const landings = (part: HTMLElement) => [...part.querySelectorAll<HTMLElement>(LANDINGS)];

const isBefore = (one: Node, other: Node) =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isUsable = (element: HTMLElement) => element.isConnected && !element.matches(':disabled');

/** A button that was switched off has the keyboard for a while yet, and does nothing with it. */
function isNowhere(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.matches(':disabled');
}

/** A heading takes the keyboard, but is no stop on its way through the page. */
function land(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
