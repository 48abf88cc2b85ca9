import { isRegion, type Region } from '../blocks.ts';
import { boxOf, isElement, parentOf } from '../dom.ts';

/** UTF-16 units of text in a note: what has more is a part of the page, or all of it. */
const LONGEST_NOTE = 3000;
/** CSS pixels from the words around it: no note stands so far from them. */
const FAR = 3000;

/**
 * Gives a line's notes and tips their place: they are no part of the text around it.
 * @param regions what stands out of the flow and within or before the line
 * @returns those that can be seen
 */
export function setBeside(regions: Region[]): Region[] {
  return regions.filter((region) => {
    region.isBeside = isShort(region);
    return !region.isBeside || isInSight(region.element);
  });
}

function isShort(region: Region): boolean {
  const stack = [...region.items];
  let length = 0;
  for (let item = stack.pop(); item && length <= LONGEST_NOTE; item = stack.pop()) {
    if (isRegion(item)) stack.push(...item.items);
    else length += item.map.text.length;
  }
  return length <= LONGEST_NOTE;
}

/** Tips that show when they are pointed at are transparent until then; words that are only read out are moved far away. */
function isInSight(element: Element): boolean {
  if (getComputedStyle(element).opacity === '0') return false;
  const box = boxOf(element);
  const line = parentOf(element);
  const around = line && isElement(line) ? boxOf(line) : box;
  const isNear = Math.hypot(box.x - around.x, box.y - around.y) < FAR;
  return isNear && box.width > 1 && box.height > 1;
}
