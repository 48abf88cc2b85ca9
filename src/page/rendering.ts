import { attributeOf } from './dom.ts';
import type { WhiteSpace } from './text-builder.ts';

/** How an element takes part in the text around it. */
export interface Rendering {
  /** `none` is not rendered; `inline` goes on with the line; `block` stands by itself. */
  flow: 'none' | 'inline' | 'block';
  whiteSpace: WhiteSpace;
  /** Text directly in it can be seen; parts of it can have other visibility. */
  visible: boolean;
}

const INLINE = new Set([
  'inline',
  'contents',
  'inline-block',
  'inline-flex',
  'inline-grid',
  'ruby',
]);
/** Names under which pages hide text from the eye but not from a screen reader. */
const READER_ONLY = new Set([
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-text',
  'screen-reader-only',
  'offscreen',
  'a11y-hidden',
]);
/** A drop cap floats, and its word goes on beside it. */
const PHRASING = new Set(['span', 'b', 'strong', 'em', 'i', 'font', 'big', 'a']);

/** Reads an element's rendering from its computed style. Does not ask for layout. */
export function renderingOf(element: Element, name: string): Rendering {
  const style = getComputedStyle(element);
  return {
    flow: isHidden(element, style) ? 'none' : flowOf(name, style),
    whiteSpace: whiteSpaceOf(style),
    visible: style.visibility === 'visible',
  };
}

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  // An element whose shadow host gives it no slot has no style at all.
  if (style.display === 'none' || style.display === '') return true;
  if (style.getPropertyValue('content-visibility') === 'hidden') return true;
  return isClipped(style) || isReaderOnly(element);
}

/** Clipped to nothing, or put far off the page: for screen readers, and often said twice. */
function isClipped(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (/^inset\((?:50|100)%/.test(style.clipPath)) return true;
  const clip = style.getPropertyValue('clip');
  return /^rect\((?:0|1)px,? (?:0|1)px,? (?:0|1)px,? (?:0|1)px\)$/.test(clip);
}

function isReaderOnly(element: Element): boolean {
  const names = attributeOf(element, 'class');
  if (!names) return false;
  return names.split(/\s+/).some((name) => READER_ONLY.has(name.toLowerCase()));
}

function flowOf(name: string, style: CSSStyleDeclaration): 'inline' | 'block' {
  if (INLINE.has(style.display)) return 'inline';
  if (PHRASING.has(name) && style.float !== 'none') return 'inline';
  return 'block';
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.getPropertyValue('white-space');
  if (value.includes('pre-line') || value.includes('preserve-breaks')) return 'preserve-breaks';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'preserve' : 'collapse';
}
