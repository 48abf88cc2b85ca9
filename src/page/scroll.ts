import { drawnIn, isElement } from './dom.ts';

/** Text within this part of the viewport's height is left where it is. */
const COMFORT = { from: 0.15, to: 0.75 };
/** Where it is brought otherwise. */
const PLACE = 0.35;

/**
 * Scrolls a range into view, in every box that scrolls around it. Focus stays where it is.
 * @returns where it is then: CSS pixels from the top of the viewport
 */
export function reveal(range: Range): number {
  const top = () => range.getBoundingClientRect().top;
  scrollTo(range.startContainer, top);
  return top();
}

/** Scrolls to what is drawn `below` the top edge of an element, in CSS pixels. */
export function revealTop(element: Element, below: number): void {
  scrollTo(drawnIn(element), () => element.getBoundingClientRect().top + below);
}

function scrollTo(from: Node | null, top: () => number): void {
  for (let box = from; box; box = drawnIn(box)) {
    if (isElement(box) && box !== document.scrollingElement && scrolls(box)) bring(top, box);
  }
  const page = document.scrollingElement;
  if (page) bringTo(top, page, 0, innerHeight);
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return /^(?:auto|scroll|hidden|overlay)$/.test(getComputedStyle(box).overflowY);
}

function bring(top: () => number, box: Element): void {
  bringTo(top, box, box.getBoundingClientRect().top + box.clientTop, box.clientHeight);
}

function bringTo(top: () => number, box: Element, boxTop: number, height: number): void {
  const at = (top() - boxTop) / height;
  if (at >= COMFORT.from && at <= COMFORT.to) return;
  box.scrollBy({ top: (at - PLACE) * height, behavior: 'instant' });
}
