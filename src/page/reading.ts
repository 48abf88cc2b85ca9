import type { Span } from '../core/passage.ts';
import type { Atlas } from './atlas.ts';
import {
  isRegion,
  isSameContext,
  isSameFacts,
  type Block,
  type Context,
  type Region,
} from './blocks.ts';
import { innerContext } from './context.ts';
import {
  childrenDrawnIn,
  drawnIn,
  isElement,
  isShown,
  isText,
  localNameOf,
  matches,
} from './dom.ts';
import type { Segment } from './finders/finder.ts';
import { SEGMENT_FINDERS } from './finders/index.ts';
import { isFolded, isLeftAlone } from './left-alone.ts';
import { OUTERMOST, renderingOf, type Rendering } from './rendering.ts';
import type { Steps } from './slices.ts';
import { TextBuilder, type WhiteSpace } from './text-builder.ts';
import { isSameMap } from './text-map.ts';

/** What one reading may take, so that a page without end is not read without end. */
export interface Budget {
  /** UTF-16 units of text. */
  text: number;
  nodes: number;
}

/** An element under way. */
interface Frame {
  element: Element;
  name: string;
  /** Its children when it was entered: the page may change them while it is read. */
  nodes: Node[];
  /** Which of the nodes comes next. */
  next: number;
  /** What its children are told. */
  context: Context;
  whiteSpace: WhiteSpace;
  isInlineBox: boolean;
  visible: boolean;
  /** Nothing known of its descendants is used again. */
  anew: boolean;
  /** Only of elements that stand by themselves. */
  region?: Region;
  /** The region's blocks of the last reading, by their text. */
  before?: Map<string, Block>;
  /** Where its text starts, when it is bold or italic. */
  strongFrom?: number;
}

const STRONG = new Set(['b', 'strong', 'em', 'i']);
/** Strong runs kept for one block. */
const MOST_STRONG = 1000;
const ALL_SEGMENTS = SEGMENT_FINDERS.map(({ selector }) => selector).join(', ');

/**
 * Reads a region from the DOM, in steps. Regions within it that are known and were not touched are
 * taken over as they are; blocks that say the same as before stay the same objects.
 */
export function readRegion(region: Region, atlas: Atlas, budget: Budget): Steps {
  return new Reading(atlas, budget).read(region);
}

class Reading {
  readonly #atlas: Atlas;
  readonly #budget: Budget;
  readonly #builder = new TextBuilder();
  readonly #frames: Frame[] = [];
  #strong: Span[] = [];
  #wrapped = false;

  constructor(atlas: Atlas, budget: Budget) {
    this.#atlas = atlas;
    this.#budget = budget;
  }

  *read(root: Region): Steps {
    const { element, context } = root;
    this.#enter(root, this.#atlas.restyled.has(element));
    if (isOut(element, localNameOf(element), context)) this.#frames.length = 0;
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      const node = frame.nodes[frame.next];
      frame.next += 1;
      if (node !== undefined && this.#isSpent()) this.#cut();
      if (node === undefined || this.#isSpent()) this.#leave(frame);
      // The page may have moved the node since its parent was looked at.
      else if (drawnIn(node) === frame.element) yield* this.#node(node, frame);
      yield;
    }
  }

  #isSpent(): boolean {
    return this.#budget.nodes <= 0 || this.#budget.text <= 0;
  }

  *#node(node: Node, frame: Frame): Steps {
    this.#budget.nodes -= 1;
    if (isElement(node)) {
      this.#element(node, frame);
    } else if (isText(node) && !frame.visible) {
      this.#builder.skip();
    } else if (isText(node)) {
      if (frame.whiteSpace !== 'collapse') this.#wrapped = true;
      const before = this.#builder.length;
      yield* this.#builder.add(node, frame.whiteSpace, this.#budget.text);
      this.#budget.text -= this.#builder.length - before;
      if (this.#isSpent()) this.#cut();
    }
  }

  #cut(): void {
    const region = this.#regionFrame()?.region;
    if (region) region.isCut = true;
  }

  #element(element: Element, parent: Frame): void {
    const name = localNameOf(element);
    const { context } = parent;
    const anew = parent.anew || this.#atlas.restyled.has(element);
    if (name === 'br') {
      this.#insert('\n');
    } else if (isFolded(name, parent.element, parent.name) || isOut(element, name, context)) {
      this.#builder.skip();
    } else if (!context.segment && segmentAt(element)) {
      this.#place(element, context, anew);
    } else {
      const rendering = renderingOf(element, name, parent);
      this.#atlas.shadows.meet(element, name);
      if (rendering.flow === 'none') this.#builder.skip();
      else if (rendering.flow === 'block') this.#place(element, context, anew, rendering);
      else this.#enterInline(frameOf(element, name, context, { ...rendering, anew }));
    }
  }

  /** A character of no node. Past the bound none is added, or the whole block would be over it. */
  #insert(character: string): void {
    if (this.#isSpent()) return;
    this.#builder.insert(character);
    this.#budget.text -= 1;
  }

  #enterInline(frame: Frame): void {
    if (STRONG.has(frame.name)) frame.strongFrom = this.#builder.length;
    if (frame.name === 'q') this.#insert('“');
    this.#frames.push(frame);
  }

  /** Puts an element that stands by itself into the region under way: as known, or read now. */
  #place(element: Element, context: Context, anew: boolean, rendering?: Rendering): void {
    this.#flush();
    const known = this.#atlas.regions.get(element);
    const region = known ?? { element, context, items: [], dirty: true, isCut: false };
    this.#regionFrame()?.region?.items.push(region);
    const isKept = !anew && !region.dirty && isSameContext(region.context, context);
    region.context = context;
    // A box that is new may hold old ones that changed while they were out of the page.
    if (!isKept) this.#enter(region, anew || !known, rendering);
  }

  #enter(region: Region, anew: boolean, known?: Rendering): void {
    const { element, context } = region;
    this.#atlas.regions.set(element, region);
    const before = blocksByText(region);
    region.items = [];
    region.dirty = false;
    region.isCut = false;
    const name = localNameOf(element);
    const rendering = known ?? renderingOf(element, name, OUTERMOST);
    const frame = frameOf(element, name, innerContext(element, name, context), {
      ...{ ...rendering, anew, region },
      ...(before && { before }),
    });
    this.#frames.push(frame);
    const segment = context.segment ? undefined : segmentAt(element);
    if (rendering.flow === 'none' || !isLaidOut(element)) frame.nodes = [];
    else if (segment) this.#enterSegment(frame, segment);
  }

  /** Reads nothing of a segment's element but what was said. */
  #enterSegment(frame: Frame, { texts, runOf, without, speaker, time }: Segment): void {
    frame.nodes = [];
    const context: Context = {
      ...frame.context,
      role: 'paragraph',
      segment: {
        ...(speaker !== undefined && { speaker: speaker.slice(0, 200) }),
        ...(time !== undefined && { time }),
        ...(runOf && { run: this.#atlas.runOf(runOf) }),
      },
      ...(without !== undefined && { without }),
    };
    for (const element of texts.toReversed()) {
      const region = this.#atlas.regions.get(element);
      // The element may be the segment itself: its text is a region of its own then, too.
      const own = region && region !== frame.region ? region : undefined;
      const text = own ?? { element, context, items: [], dirty: true, isCut: false };
      text.context = context;
      frame.region?.items.unshift(text);
      this.#enter(text, true);
      if (frame.region && element === frame.element) this.#atlas.regions.set(element, frame.region);
    }
  }

  #leave(frame: Frame): void {
    if (frame.name === 'q' && !frame.region) this.#insert('”');
    const { strongFrom } = frame;
    const end = this.#builder.length;
    if (strongFrom !== undefined && strongFrom < end && this.#strong.length < MOST_STRONG) {
      this.#strong.push({ start: strongFrom, end });
    }
    if (frame.region) this.#flush();
    this.#frames.pop();
  }

  /** Ends the block under way and puts it into its region. */
  #flush(): void {
    const map = this.#builder.take();
    const strong = this.#strong;
    const wrapped = this.#wrapped;
    this.#strong = [];
    this.#wrapped = false;
    for (const frame of this.#frames) if (frame.strongFrom !== undefined) frame.strongFrom = 0;
    const frame = this.#regionFrame();
    if (!map || !frame?.region) return;
    const { element, context, region, before } = frame;
    const { role, scope, segment } = context;
    const block: Block = {
      element,
      map,
      role,
      scope,
      strong,
      wrapped,
      ...(segment && { segment }),
    };
    const known = before?.get(map.text);
    region.items.push(known && isSameBlock(known, block) ? known : block);
  }

  #regionFrame(): Frame | undefined {
    return this.#frames.findLast((frame) => frame.region);
  }
}

function frameOf(
  element: Element,
  name: string,
  context: Context,
  rest: Pick<Frame, 'whiteSpace' | 'isInlineBox' | 'visible' | 'anew' | 'region' | 'before'>,
): Frame {
  return { element, name, nodes: childrenDrawnIn(element), next: 0, context, ...rest };
}

function segmentAt(element: Element): Segment | undefined {
  if (!matches(element, ALL_SEGMENTS)) return undefined;
  return SEGMENT_FINDERS.find(({ selector }) => matches(element, selector))?.read(element);
}

function isOut(element: Element, name: string, context: Context): boolean {
  const { without } = context;
  return isLeftAlone(element, name, context) || (!!without && matches(element, without));
}

/** Whether it has a box, or its children have: not in a closed `details` or an unslotted place. */
function isLaidOut(element: Element): boolean {
  return isShown(element) || getComputedStyle(element).display === 'contents';
}

function blocksByText({ items }: Region): Map<string, Block> | undefined {
  if (items.length === 0) return undefined;
  const blocks = items.filter((item): item is Block => !isRegion(item));
  return new Map(blocks.map((block) => [block.map.text, block]));
}

function isSameBlock(one: Block, other: Block): boolean {
  return (
    one.element === other.element &&
    one.role === other.role &&
    one.scope === other.scope &&
    isSameFacts(one.segment, other.segment) &&
    isSameMap(one.map, other.map)
  );
}
