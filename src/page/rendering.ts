import { attributeOf } from './dom.ts';
import type { WhiteSpace } from './text-builder.ts';

/** How an element takes part in the text around it. */
export interface Rendering {
  /**
   * `none` is not rendered; `inline` goes on with the line; `block` ends it; `floating` and `placed`
   * (by `position`) stand beside it, and the line goes on.
   */
  flow: 'none' | 'inline' | 'block' | 'floating' | 'placed';
  whiteSpace: WhiteSpace;
  /** Text directly in it can be seen; parts of it can have other visibility. */
  visible: boolean;
  /**
   * How its children are laid out: in lines and blocks, or as items of a flex or grid box, which never
   * float. Items of a box within a line are blocks to the browser, words to the eye.
   */
  layout: 'flow' | 'items' | 'items-in-line';
}

/** What an element takes from its parent's rendering. */
export type Outer = Pick<Rendering, 'whiteSpace' | 'layout'>;
export const OUTERMOST: Outer = { whiteSpace: 'collapse', layout: 'flow' };

const INLINE = new Set([
  'inline',
  'contents',
  'inline-block',
  'inline-flex',
  'inline-grid',
  'ruby',
]);
/** Names under which pages hide text from the eye but not from a screen reader. */
const READER_ONLY =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|a11y-hidden)(?:\s|$)/i;
const PHRASING = new Set(['span', 'b', 'strong', 'em', 'i', 'font', 'big', 'a']);

/**
 * Reads an element's rendering from its computed style, which does not ask for layout. Few
 * properties are read: this is done for every element of a page.
 * @param isInText words stand directly before or behind it: only then does it matter whether it floats
 */
export function renderingOf(
  element: Element,
  name: string,
  outer: Outer,
  isInText = false,
): Rendering {
  const style = getComputedStyle(element);
  const { display } = style;
  const isHidden = isNone(display) || isReaderOnly(element);
  const flow = isHidden ? 'none' : flowOf(style, display, outer, PHRASING.has(name), isInText);
  const isInline = flow === 'inline';
  return {
    flow,
    whiteSpace: isInline ? outer.whiteSpace : whiteSpaceOf(style),
    visible: style.visibility === 'visible',
    layout: display === 'contents' ? outer.layout : layoutOf(display),
  };
}

/** What floats or is placed is never inline to the browser: few elements are asked for more. */
function flowOf(
  style: CSSStyleDeclaration,
  display: string,
  outer: Outer,
  isPhrasing: boolean,
  isInText: boolean,
): Rendering['flow'] {
  if (INLINE.has(display)) return 'inline';
  const { position } = style;
  if (position === 'absolute' || position === 'fixed') return isClipped(style) ? 'none' : 'placed';
  if (outer.layout === 'flow')
    return (isPhrasing || isInText) && style.float !== 'none' ? 'floating' : 'block';
  return outer.layout === 'items-in-line' && isPhrasing ? 'inline' : 'block';
}

function layoutOf(display: string): Rendering['layout'] {
  if (display === 'inline-flex' || display === 'inline-grid') return 'items-in-line';
  return display === 'flex' || display === 'grid' ? 'items' : 'flow';
}

/** An element whose shadow host gives it no slot has no style at all. */
function isNone(display: string): boolean {
  return display === 'none' || display === '';
}

/** Placed and clipped to nothing: for screen readers, and often said twice. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  const clip = style.getPropertyValue('clip');
  return /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(clip);
}

function isReaderOnly(element: Element): boolean {
  const names = attributeOf(element, 'class');
  return names !== null && READER_ONLY.test(names);
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.getPropertyValue('white-space');
  if (value === 'normal' || value === 'nowrap') return 'collapse';
  if (value.includes('pre-line') || value.includes('preserve-breaks')) return 'preserve-breaks';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'preserve' : 'collapse';
}
