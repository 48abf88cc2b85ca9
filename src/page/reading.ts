import type { Atlas } from './atlas.ts';
import { blocksByText, isSameBlock, isSameContext, type Context, type Region } from './blocks.ts';
import { innerContext, withoutSegment } from './context.ts';
import { drawnIn, isElement, isShown, isText, localNameOf, matches } from './dom.ts';
import { setBeside } from './lines/beside.ts';
import { isDropCap } from './lines/drop-cap.ts';
import type { Segment } from './finders/finder.ts';
import { SEGMENT_FINDERS } from './finders/index.ts';
import { frameOf, type Frame } from './lines/frame.ts';
import { isFolded, isLeftAlone } from './left-alone.ts';
import { newLine } from './lines/line.ts';
import { OUTERMOST, renderingOf, type Rendering } from './rendering.ts';
import type { Steps } from './slices.ts';

/** What one reading may take, so that a page without end is not read without end. */
export interface Budget {
  /** UTF-16 units of text. */
  text: number;
  nodes: number;
}

const STRONG = new Set(['b', 'strong', 'em', 'i']);
/** Strong runs kept for one block. */
const MOST_STRONG = 1000;
/** A line longer than this has begun: what floats then is no drop cap. */
const LONGEST_OPENING = 4;
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
  readonly #frames: Frame[] = [];
  #line = newLine();

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
      this.#line.builder.skip();
    } else if (isText(node)) {
      const { builder } = this.#line;
      if (frame.whiteSpace !== 'collapse') this.#line.wrapped = true;
      const before = builder.length;
      yield* builder.add(node, frame.whiteSpace, this.#budget.text);
      this.#budget.text -= builder.length - before;
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
      this.#line.builder.skip();
    } else if (!context.segment && segmentAt(element)) {
      this.#place(element, context, anew);
    } else {
      const rendering = renderingOf(element, name, parent, this.#isInText(parent));
      this.#atlas.shadows.meet(element, name);
      const flow = this.#isDropCap(element, rendering, parent) ? 'inline' : rendering.flow;
      if (flow === 'none') this.#line.builder.skip();
      else if (flow === 'block') this.#place(element, context, anew, rendering);
      else if (flow === 'inline')
        this.#enterInline(frameOf(element, name, context, { ...rendering, anew }));
      else this.#putBeside(element, context, anew, rendering);
    }
  }

  /** Whether the line has begun, or its first words come next. */
  #isInText({ nodes, next }: Frame): boolean {
    const behind = nodes[next];
    if (this.#line.builder.length > 0) return true;
    return behind !== undefined && isText(behind) && /\S/.test(behind.data.slice(0, 100));
  }

  #isDropCap(element: Element, { flow }: Rendering, { nodes, next }: Frame): boolean {
    const { builder } = this.#line;
    if (flow !== 'floating' || builder.length > LONGEST_OPENING) return false;
    return isDropCap(element, builder.text, nodes[next]);
  }

  /** A character of no node. Past the bound none is added, or the whole block would be over it. */
  #insert(character: string): void {
    if (this.#isSpent()) return;
    this.#line.builder.insert(character);
    this.#budget.text -= 1;
  }

  #enterInline(frame: Frame): void {
    // It may have stood by itself before: what changes in it belongs to the line now.
    this.#atlas.regions.delete(frame.element);
    if (STRONG.has(frame.name)) frame.strongFrom = this.#line.builder.length;
    if (frame.name === 'q') this.#insert('“');
    this.#frames.push(frame);
  }

  /** Puts an element that stands by itself into the region under way: as known, or read now. */
  #place(element: Element, context: Context, anew: boolean, rendering?: Rendering): void {
    this.#flush();
    const region = this.#regionOf(element, context);
    this.#regionFrame()?.region?.items.push(region);
    this.#update(region, context, anew, rendering);
  }

  /** Sets an element that floats or is placed aside: the line that it stands in goes on behind it. */
  #putBeside(element: Element, context: Context, anew: boolean, rendering: Rendering): void {
    const line = this.#line;
    const hasBegun = line.builder.length > 0;
    line.builder.skip();
    const own = hasBegun ? withoutSegment(context) : context;
    const region = this.#regionOf(element, own);
    (hasBegun ? line.within : line.atStart).push(region);
    const frame = this.#update(region, own, anew, rendering);
    if (!frame) return;
    frame.outer = line;
    this.#line = newLine();
  }

  #regionOf(element: Element, context: Context): Region {
    const known = this.#atlas.regions.get(element);
    return known ?? { element, context, items: [], dirty: true, isCut: false };
  }

  /** Leaves a region as it is known, or begins to read it. @returns the frame that reads it */
  #update(region: Region, context: Context, anew: boolean, rendering?: Rendering) {
    const isKnown = this.#atlas.regions.has(region.element);
    const isKept = !anew && !region.dirty && isSameContext(region.context, context);
    region.context = context;
    // A box that is new may hold old ones that changed while they were out of the page.
    return isKept ? undefined : this.#enter(region, anew || !isKnown, rendering);
  }

  #enter(region: Region, anew: boolean, known?: Rendering): Frame {
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
    return frame;
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
    const { strongFrom, outer } = frame;
    const { builder, strong } = this.#line;
    const end = builder.length;
    if (strongFrom !== undefined && strongFrom < end && strong.length < MOST_STRONG) {
      strong.push({ start: strongFrom, end });
    }
    if (frame.region) this.#flush();
    if (outer) this.#line = outer;
    this.#frames.pop();
  }

  /** Ends the line under way and puts it into its region, with what stands beside it. */
  #flush(): void {
    const { builder, strong, wrapped, atStart, within } = this.#line;
    // Boxes that hold no words of their own are most of a page.
    if (builder.length === 0 && atStart.length === 0) {
      this.#line.wrapped = false;
      return;
    }
    const map = builder.take();
    this.#line = newLine();
    this.#beginStrongAnew();
    const frame = this.#regionFrame();
    if (!frame?.region) return;
    const { element, context, region, before } = frame;
    region.items.push(...(map ? setBeside(atStart) : atStart));
    if (map) {
      const { role, scope, segment } = context;
      const block = { element, map, role, scope, strong, wrapped, ...(segment && { segment }) };
      const known = before?.get(map.text);
      region.items.push(known && isSameBlock(known, block) ? known : block);
    }
    region.items.push(...setBeside(within));
  }

  /** What is bold or italic around a line that ended is so from the start of the next one. */
  #beginStrongAnew(): void {
    for (const frame of this.#frames.toReversed()) {
      if (frame.strongFrom !== undefined) frame.strongFrom = 0;
      if (frame.outer) return;
    }
  }

  #regionFrame(): Frame | undefined {
    return this.#frames.findLast((frame) => frame.region);
  }
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
