import { styleAt } from './style.ts';

/** A place in the page for one card. */
export interface Popover {
  /** What is drawn goes here. */
  root: HTMLElement;
  /** Draws all of it larger or smaller. @param scale of the reader's own size of text */
  setTextScale(scale: number): void;
  /** Moves the keyboard into the card. */
  focus(): void;
  /** Takes it away and gives the keyboard back to where it was. */
  close(): void;
}

/** Tells a later injection of this script which card is open: it lives in our own world only. */
const open = globalThis as { onrecordPopover?: Popover | undefined };

/**
 * Opens an empty popover over a page; one that is open already is closed first. It closes with the
 * page it was opened on: a single-page site changes its address and stays the same document.
 * @param onClosed what was drawn is to be ended
 */
export function openPopover(document: Document, onClosed: () => void = () => undefined): Popover {
  open.onrecordPopover?.close();
  const before = document.activeElement;
  const { host, root, style } = closedRoot(document);
  document.documentElement.append(host);
  const setTextScale = (scale: number) => {
    style.textContent = styleAt(ownTextSize(host) * scale);
  };
  setTextScale(1);
  // The top layer: over whatever the page has put on top.
  root.showPopover();

  const listening = new AbortController();
  const popover: Popover = {
    root,
    setTextScale,
    focus: () => root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true }),
    close: () => {
      listening.abort();
      host.remove();
      open.onrecordPopover = undefined;
      onClosed();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
  open.onrecordPopover = popover;
  listenToKeys(document, root, popover, listening.signal);
  closeWithPage(document.location, popover, listening.signal);
  return popover;
}

/** How often the address is looked at, in milliseconds: no event tells all browsers' scripts of it. */
const LOOK_EVERY = 300;

function closeWithPage(location: Location, popover: Popover, signal: AbortSignal): void {
  const opened = addressOf(location);
  const timer = setInterval(() => {
    if (addressOf(location) !== opened) popover.close();
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** Which page it is: `#words` is a place in it, `#/words` another one. */
function addressOf({ pathname, search, hash }: Location): string {
  return pathname + search + (/^#!?\//.test(hash) ? hash : '');
}

/** A closed shadow root on a host that no rule of the page reaches. */
function closedRoot(document: Document): {
  host: HTMLElement;
  root: HTMLElement;
  style: HTMLStyleElement;
} {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  const root = document.createElement('div');
  root.className = 'popover';
  root.popover = 'manual';
  shadow.append(style, root);
  return { host, root, style };
}

/** Pixels of text that the reader has set in their browser: the host takes none from its page. */
function ownTextSize(host: HTMLElement): number {
  return parseFloat(getComputedStyle(host).fontSize);
}

/** The reader's Escape closes the card from anywhere, a script's does not; keys pressed in the card are none of the page's business. */
function listenToKeys(
  document: Document,
  root: HTMLElement,
  popover: Popover,
  signal: AbortSignal,
): void {
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape') popover.close();
  };
  document.addEventListener('keydown', closeOnEscape, { signal, capture: true });
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
}
