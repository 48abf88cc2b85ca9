import { isElement, matches, parentOf, query } from '../dom.ts';
import type { SegmentFinder } from './finder.ts';
import { optionalTime } from './youtube-classic.ts';

const NAME = 'h2.text-md.inline';
const TIME = 'span.text-xs.inline';
const WORDS = 'div.flex-auto.text-md';
/** How far above its words a turn's box, with the name and the time, can stand. */
const MOST_LEVELS = 4;

/** Roll Call Factbase: every turn in a box of its own, with the name as a heading. */
export const factbase: SegmentFinder = {
  name: 'factbase',
  selector: `${NAME}, ${TIME}, ${WORDS}`,
  read(element) {
    const box = boxOf(element);
    if (!box) return undefined;
    if (!matches(element, WORDS)) return { texts: [] };
    const speaker = query(box, NAME)?.textContent.replace(/\s+/g, ' ').trim();
    return {
      texts: [element],
      ...(speaker && { speaker }),
      ...optionalTime(query(box, TIME)),
    };
  },
};

/** The nearest box around an element that has a turn's name and words. */
function boxOf(element: Element): Element | undefined {
  let box = parentOf(element);
  for (let level = 0; box && isElement(box) && level < MOST_LEVELS; level += 1) {
    if (query(box, NAME) && query(box, WORDS)) return box;
    box = parentOf(box);
  }
  return undefined;
}
