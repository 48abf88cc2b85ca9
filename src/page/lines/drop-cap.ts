import { isElement, isText } from '../dom.ts';

/** Nodes of a floating element that are looked at. */
const MOST_NODES = 16;
const MOST_CHARACTERS = 60;
/** One letter, or two that are drawn as one, perhaps with the quotation mark before it. */
const LETTERS = /^["'“‘„«(¿¡\s]*\p{L}\p{M}*\p{L}?\p{M}*[.’'”"]?\s*$/u;
const DIGIT = /^\s*["'“‘„«(]*[\d$€£]\s*$/u;
/** A line that has no more than this has not begun. */
const OPENING = /^["'“‘„«(¿¡\s]*$/u;

/**
 * Whether a floating element is the large first letter of a line: the one thing that floats and is
 * read with the line beside it. A digit is one only where the number goes on, for margins bear
 * numbers of notes, verses and paragraphs.
 * @param before the text of the line so far
 * @param next what stands behind the element
 */
export function isDropCap(element: Element, before: string, next: Node | undefined): boolean {
  if (!OPENING.test(before)) return false;
  const text = textOf(element);
  if (text === undefined) return false;
  return LETTERS.test(text) || (DIGIT.test(text) && goesOn(next));
}

function goesOn(next: Node | undefined): boolean {
  return next !== undefined && isText(next) && /^[\d.,]/.test(next.data);
}

/** The text of a small element; nothing where there is much in it. */
function textOf(element: Element): string | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL);
  let text = '';
  for (let nodes = 0; nodes < MOST_NODES; nodes += 1) {
    const node = walker.nextNode();
    if (!node) return text;
    if (isText(node)) text += node.data;
    else if (!isElement(node)) continue;
    if (text.length > MOST_CHARACTERS) return undefined;
  }
  return undefined;
}
