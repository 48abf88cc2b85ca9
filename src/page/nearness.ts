import { placeOf, type TextMap } from './text-map.ts';
import type { Span } from '../core/passage.ts';

/** One for all measuring: the page's changes are carried through to every range there is. */
let ruler: Range | undefined;

/**
 * How far a run of text is from what is in view, in CSS pixels: 0 in view, below 0 above it. Nothing
 * where it is not drawn. Lays the page out if that is to be done.
 */
export function distanceFromView(map: TextMap, { start, end }: Span): number | undefined {
  const head = boxAt(map, start);
  const foot = boxAt(map, Math.max(start, end - 1)) ?? head;
  if (!head || !foot) return undefined;
  if (foot.bottom <= 0) return foot.bottom - 1;
  return head.top >= innerHeight ? head.top - innerHeight + 1 : 0;
}

function boxAt(map: TextMap, at: number): DOMRect | undefined {
  const place = placeOf(map, at);
  if (!place) return undefined;
  ruler ??= new Range();
  ruler.setStart(place.node, place.offset);
  ruler.setEnd(place.node, place.offset + 1);
  const box = ruler.getBoundingClientRect();
  return box.width === 0 && box.height === 0 ? undefined : box;
}
