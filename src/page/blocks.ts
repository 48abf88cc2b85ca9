import type { Span } from '../core/passage.ts';
import { isSameMap, type TextMap } from './text-map.ts';

/** What a finder knows about a segment before its text is read. */
export interface SegmentFacts {
  speaker?: string;
  /** Seconds from the start of the recording. */
  time?: number;
  run?: string;
}

/** A block's place in its text: only paragraphs carry turns of a transcript. */
export type Role = 'paragraph' | 'heading' | 'item' | 'cell' | 'caption';

/** One run of rendered text that nothing but line breaks divides: a paragraph, a heading, a line. */
export interface Block {
  /** The element it is laid out in. */
  element: Element;
  map: TextMap;
  role: Role;
  /** Its lines may be broken in the middle of a sentence. */
  wrapped: boolean;
  /** The part of the page it belongs to: turns of a transcript go on within one. */
  scope: Element;
  /** Runs in bold or italics. */
  strong: Span[];
  segment?: SegmentFacts;
  /** The element that stands beside a line of text and has this in it: a note, a tip. */
  beside?: Element;
}

/** What an element hands down to those in it. Never changed once made. */
export interface Context {
  inContent: boolean;
  inArticle: boolean;
  role: Role;
  scope: Element;
  segment?: SegmentFacts;
  /** Selector of what a segment's finder leaves out. */
  without?: string;
}

/** A block-level element as it was read: its blocks and regions in document order. */
export interface Region {
  element: Element;
  /** What its parent handed down. */
  context: Context;
  items: (Block | Region)[];
  /** To be read again. */
  dirty: boolean;
  /** A bound was hit: not all that stands directly in it is here. */
  isCut: boolean;
  /** It stands beside a line of its parent's text, out of the flow. */
  isBeside?: boolean;
}

export const isRegion = (item: Block | Region): item is Region => 'items' in item;

export function isSameContext(one: Context, other: Context): boolean {
  return (
    one === other ||
    (one.inContent === other.inContent &&
      one.inArticle === other.inArticle &&
      one.role === other.role &&
      one.scope === other.scope &&
      one.without === other.without &&
      isSameFacts(one.segment, other.segment))
  );
}

function isSameFacts(one?: SegmentFacts, other?: SegmentFacts): boolean {
  return one?.speaker === other?.speaker && one?.time === other?.time && one?.run === other?.run;
}

/** A region's own blocks by their text. */
export function blocksByText({ items }: Region): Map<string, Block> | undefined {
  if (items.length === 0) return undefined;
  const blocks = items.filter((item): item is Block => !isRegion(item));
  return new Map(blocks.map((block) => [block.map.text, block]));
}

export function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.element === other.element &&
    one.role === other.role &&
    one.scope === other.scope &&
    isSameFacts(one.segment, other.segment) &&
    isSameMap(one.map, other.map)
  );
}
