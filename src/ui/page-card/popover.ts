import tokens from '../../card/tokens.css?inline';
import card from '../../card/card.css?inline';
import figure from '../../card/figure.css?inline';
import ground from '../page.css?inline';
import style from './popover.css?inline';

/** A place in the page for one card. */
export interface Popover {
  /** What is drawn goes here. */
  root: HTMLElement;
  /** Moves the keyboard into the card. */
  focus(): void;
  /** Takes it away and gives the keyboard back to where it was. */
  close(): void;
}

/** Tells a later injection of this script which card is open: it lives in our own world only. */
const open = globalThis as { onrecordPopover?: Popover };

/** Opens an empty popover over a page; one that is open already is closed first. */
export function openPopover(document: Document): Popover {
  open.onrecordPopover?.close();
  const before = document.activeElement;
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  const root = document.createElement('div');
  root.className = 'popover';
  shadow.append(styleElement(document), root);
  document.documentElement.append(host);

  const controller = new AbortController();
  const popover: Popover = {
    root,
    focus: () => shadow.querySelector<HTMLElement>('[tabindex="-1"]')?.focus(),
    close: () => {
      controller.abort();
      host.remove();
      delete open.onrecordPopover;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') popover.close();
  };
  document.addEventListener('keydown', closeOnEscape, { signal: controller.signal, capture: true });
  open.onrecordPopover = popover;
  return popover;
}

/** A style element of a closed root is the extension's own: the page's policy does not stop it. */
function styleElement(document: Document): HTMLStyleElement {
  const element = document.createElement('style');
  element.textContent = [tokens, ground, card, figure, style].join('\n');
  return element;
}
