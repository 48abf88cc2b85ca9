import { drawnIn, elementsAt, holds, isElement, isShown, matches, rootOf } from '../dom.ts';

/** CSS pixels: smaller words are read by nobody. */
const LEAST = 6;
/** Paler text is as good as hidden. */
const LEAST_OPACITY = 0.3;
const REPLACED = 'img, video, canvas, iframe, object, embed, svg';
const CLEAR = /^(?:transparent|rgba\([^)]*, 0\))$/;

/**
 * Whether a reader can see a range's first words now: in the viewport, of some size, neither clear nor
 * of the colour behind it, and under nothing that is not. A page has other ways to hide words, and
 * this is no proof against all of them.
 */
export function isVisible(range: Range): boolean {
  const element = drawnIn(range.startContainer);
  const box = range.getClientRects()[0];
  if (!element || !isElement(element) || !box) return false;
  if (box.width < LEAST || box.height < LEAST) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const isInside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const around = boxAround(element);
  const isDrawn = isInside && around && isShown(around, { opacityProperty: true });
  return isDrawn === true && isPlain(element) && isUncovered(element, x, y);
}

/** The element that has a box and this node in it: of one without, nothing comes into view. */
export function boxAround(node: Node): Element | undefined {
  let at: Node | null = isElement(node) ? node : drawnIn(node);
  while (at && isElement(at) && getComputedStyle(at).display === 'contents') at = drawnIn(at);
  return at && isElement(at) ? at : undefined;
}

/** Neither hidden nor see-through, nor of the colour that it stands on. */
function isPlain(element: Element): boolean {
  const { color, visibility } = getComputedStyle(element);
  if (visibility !== 'visible') return false;
  let opacity = alphaOf(color);
  let ground: string | undefined;
  for (let at: Node | null = element; at; at = drawnIn(at)) {
    if (!isElement(at)) continue;
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (!CLEAR.test(style.backgroundColor)) ground ??= style.backgroundColor;
  }
  return opacity >= LEAST_OPACITY && color !== (ground ?? 'rgb(255, 255, 255)');
}

function alphaOf(color: string): number {
  const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(color)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

/** Whether all that lies over it at a point lets it be seen through. */
function isUncovered(element: Element, x: number, y: number): boolean {
  for (const over of elementsAt(rootOf(element), x, y)) {
    if (holds(over, element) || holds(element, over)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(over);
    const isOpaque = !CLEAR.test(backgroundColor) || backgroundImage !== 'none';
    if (isOpaque || matches(over, REPLACED)) return false;
  }
  return false;
}
