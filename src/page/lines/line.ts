import type { Span } from '../../core/passage.ts';
import type { Region } from '../blocks.ts';
import { TextBuilder } from '../text-builder.ts';

/** The line of text under way: it becomes a block when something ends it. */
export interface Line {
  builder: TextBuilder;
  /** Runs in bold or italics so far. */
  strong: Span[];
  /** Its lines may be broken in the middle of a sentence. */
  wrapped: boolean;
  /** What stands out of the flow and came before any of its words: beside it, if words come. */
  atStart: Region[];
  /** What came since: it takes its place behind the line. */
  within: Region[];
}

export const newLine = (): Line => ({
  builder: new TextBuilder(),
  strong: [],
  wrapped: false,
  atStart: [],
  within: [],
});
