import { drawnIn, isElement, isShown, matches, rootOf } from '../dom.ts';

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
  const isDrawn = isInside && isShown(element, { visibilityProperty: true, opacityProperty: true });
  return isDrawn && isPlain(element) && isUncovered(element, x, y);
}

/** Neither see-through nor of the colour that it stands on. */
function isPlain(element: Element): boolean {
  const { color } = getComputedStyle(element);
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
  const root = rootOf(element) as Document | ShadowRoot;
  for (const over of root.elementsFromPoint(x, y)) {
    if (over === element || over.contains(element) || element.contains(over)) return true;
    const { backgroundColor, backgroundImage } = getComputedStyle(over);
    const isOpaque = !CLEAR.test(backgroundColor) || backgroundImage !== 'none';
    if (isOpaque || matches(over, REPLACED)) return false;
  }
  return false;
}
