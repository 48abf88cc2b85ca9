import { isElement, parentOf } from './dom.ts';

/** Text within this part of the viewport's height is left where it is. */
const COMFORT = { from: 0.15, to: 0.75 };
/** Where it is brought otherwise. */
const PLACE = 0.35;

/** Scrolls a range into view, in every box that scrolls around it. Focus stays where it is. */
export function reveal(range: Range): void {
  for (let box: Node | null = range.startContainer; box; box = parentOf(box)) {
    if (isElement(box) && box !== document.scrollingElement && scrolls(box)) bring(range, box);
  }
  const page = document.scrollingElement;
  if (page) bringTo(range, page, 0, innerHeight);
}

function scrolls(box: Element): boolean {
  if (box.scrollHeight <= box.clientHeight) return false;
  return /^(?:auto|scroll|hidden|overlay)$/.test(getComputedStyle(box).overflowY);
}

function bring(range: Range, box: Element): void {
  const { top } = box.getBoundingClientRect();
  bringTo(range, box, top + box.clientTop, box.clientHeight);
}

function bringTo(range: Range, box: Element, top: number, height: number): void {
  const at = (range.getBoundingClientRect().top - top) / height;
  if (at >= COMFORT.from && at <= COMFORT.to) return;
  box.scrollBy({ top: (at - PLACE) * height, behavior: 'instant' });
}
