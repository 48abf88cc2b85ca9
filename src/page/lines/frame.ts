import type { Block, Context, Region } from '../blocks.ts';
import { childrenDrawnIn } from '../dom.ts';
import type { Line } from './line.ts';
import type { Rendering } from '../rendering.ts';
import type { WhiteSpace } from '../text-builder.ts';

/** An element under way. */
export interface Frame {
  element: Element;
  name: string;
  /** Its children when it was entered: the page may change them while it is read. */
  nodes: Node[];
  /** Which of the nodes comes next. */
  next: number;
  /** What its children are told. */
  context: Context;
  whiteSpace: WhiteSpace;
  layout: Rendering['layout'];
  visible: boolean;
  /** Nothing known of its descendants is used again. */
  anew: boolean;
  /** Only of elements that stand by themselves. */
  region?: Region;
  /** The region's blocks of the last reading, by their text. */
  before?: Map<string, Block>;
  /** Where its text starts, when it is bold or italic. */
  strongFrom?: number;
  /** The line that it stands beside, which goes on behind it. */
  outer?: Line;
}

export function frameOf(
  element: Element,
  name: string,
  context: Context,
  rest: Pick<Frame, 'whiteSpace' | 'layout' | 'visible' | 'anew' | 'region' | 'before'>,
): Frame {
  return { element, name, nodes: childrenDrawnIn(element), next: 0, context, ...rest };
}
