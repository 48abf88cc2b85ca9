import { attributeOf } from './dom.ts';
import type { WhiteSpace } from './text-builder.ts';

/** How an element takes part in the text around it. */
export interface Rendering {
  /** `none` is not rendered; `inline` goes on with the line; `block` stands by itself. */
  flow: 'none' | 'inline' | 'block';
  whiteSpace: WhiteSpace;
  /** Text directly in it can be seen; parts of it can have other visibility. */
  visible: boolean;
  /** A flex or grid box within a line: its children are blocks to the browser, words to the eye. */
  isInlineBox: boolean;
}

/** What an element takes from its parent's rendering. */
export type Outer = Pick<Rendering, 'whiteSpace' | 'isInlineBox'>;
export const OUTERMOST: Outer = { whiteSpace: 'collapse', isInlineBox: false };

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
/** A drop cap floats, and its word goes on beside it. */
const PHRASING = new Set(['span', 'b', 'strong', 'em', 'i', 'font', 'big', 'a']);

/**
 * Reads an element's rendering from its computed style, which does not ask for layout. Few
 * properties are read: this is done for every element of a page.
 */
export function renderingOf(element: Element, name: string, outer: Outer): Rendering {
  const style = getComputedStyle(element);
  const { display } = style;
  const isWord = PHRASING.has(name) && (outer.isInlineBox || style.float !== 'none');
  const isInline = INLINE.has(display) || (isWord && !isNone(display));
  const isHidden = isNone(display) || isReaderOnly(element) || (!isInline && isClipped(style));
  return {
    flow: isHidden ? 'none' : isInline ? 'inline' : 'block',
    whiteSpace: isInline ? outer.whiteSpace : whiteSpaceOf(style),
    visible: style.visibility === 'visible',
    isInlineBox: display === 'inline-flex' || display === 'inline-grid',
  };
}

/** An element whose shadow host gives it no slot has no style at all. */
function isNone(display: string): boolean {
  return display === 'none' || display === '';
}

/** Clipped to nothing: for screen readers, and often said twice. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
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
