import { rootOf } from './dom.ts';

/** How a passage is marked; the page's own correction makes a mark quieter. */
export type MarkStyle = 'certain' | 'likely' | 'corrected';

/** What is painted for one match. */
export interface Mark {
  id: string;
  style: MarkStyle;
  ranges: Range[];
  /** Only once the reader can see the words; see `sight`. */
  whenSeen?: true;
}

export interface PainterOptions {
  /** Highlight names of this document, made at random, that a style sheet knows. */
  names: Record<MarkStyle | 'chosen', string>;
  signal: AbortSignal;
}

export interface Painter {
  /** Replaces all marks. */
  paint(marks: Mark[]): void;
  /** Whether edits of the page moved the ends of a painted range since it was painted. */
  hasMoved(): boolean;
  /** Shows one mark as the one the reader is looking at. */
  choose(id: string | undefined): void;
  /** Ids of the marks at a point of the viewport, the chosen and surest first. */
  hits(x: number, y: number): string[];
}

/** Later ones are painted over earlier ones. */
const STYLES = ['corrected', 'likely', 'certain', 'chosen'] as const;
/** The page can list highlights and clear them, and tells nobody: we look, in milliseconds. */
const LOOK = 1000;

/** Paints marks with the CSS Custom Highlight API: the page's DOM stays as it is. */
export function createPainter({ names, signal }: PainterOptions): Painter {
  const highlights = STYLES.map((style, priority) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    // What it holds is remembered here: Firefox lets a content script add to it, but not look.
    return { style, highlight, name: names[style], held: new Set<Range>() };
  });
  let marks: Mark[] = [];
  let chosen: string | undefined;
  let owners = new Map<AbstractRange, string>();
  let painted: StaticRange[] = [];
  let timer: ReturnType<typeof setInterval> | undefined;

  const rangesFor = (style: (typeof STYLES)[number]) =>
    marks
      .filter((mark) => (style === 'chosen' ? mark.id === chosen : mark.style === style))
      .flatMap(({ ranges }) => ranges);

  /** Only what is other than before is touched: the browser draws anew for each change. */
  function apply() {
    for (const { style, highlight, name, held } of highlights) {
      if (highlight.size !== held.size) {
        highlight.clear();
        held.clear();
      }
      const ranges = new Set(rangesFor(style));
      const gone = [...held].filter((range) => !ranges.has(range));
      const fresh = [...ranges].filter((range) => !held.has(range));
      for (const set of [highlight, held]) {
        for (const range of gone) set.delete(range);
        for (const range of fresh) set.add(range);
      }
      if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
    }
  }

  function isWhole() {
    return highlights.every(
      ({ style, highlight, name }) =>
        CSS.highlights.get(name) === highlight && highlight.size === new Set(rangesFor(style)).size,
    );
  }

  function watch() {
    clearInterval(timer);
    timer = undefined;
    if (marks.length > 0 && !signal.aborted)
      timer = setInterval(() => {
        if (!isWhole()) apply();
      }, LOOK);
  }

  signal.addEventListener('abort', () => {
    clearInterval(timer);
    marks = [];
    owners = new Map();
    painted = [];
    for (const { highlight, name } of highlights) {
      highlight.clear();
      CSS.highlights.delete(name);
    }
  });

  return {
    paint(next) {
      if (signal.aborted) return;
      marks = keepRanges(next, owners.keys());
      owners = new Map(marks.flatMap(({ id, ranges }) => ranges.map((range) => [range, id])));
      painted = [...owners.keys()].map((range) => new StaticRange(range));
      apply();
      watch();
    },
    hasMoved() {
      return [...owners.keys()].some((range, at) => !isSamePlace(range, painted[at]!));
    },
    choose(id) {
      chosen = id;
      if (!signal.aborted) apply();
    },
    hits(x, y) {
      const ids = rangesAt(x, y, owners).flatMap((range) => owners.get(range) ?? []);
      const rank = (id: string) => {
        const style = marks.find((mark) => mark.id === id)?.style;
        return id === chosen ? STYLES.length : style ? STYLES.indexOf(style) : -1;
      };
      return [...new Set(ids)].sort((a, b) => rank(b) - rank(a));
    },
  };
}

/** The marks with those ranges that are painted already, where they stand at the same place. */
function keepRanges(marks: Mark[], painted: Iterable<AbstractRange>): Mark[] {
  const known = new Map<Node, AbstractRange[]>();
  for (const range of painted) {
    const there = known.get(range.startContainer) ?? [];
    known.set(range.startContainer, there);
    there.push(range);
  }
  const taken = new Set<AbstractRange>();
  const kept = (range: Range) => {
    const same = known
      .get(range.startContainer)
      ?.find((one) => !taken.has(one) && isSamePlace(one, range));
    if (same) taken.add(same);
    return (same as Range | undefined) ?? range;
  };
  return marks.map((mark) => ({ ...mark, ranges: mark.ranges.map(kept) }));
}

function isSamePlace(one: AbstractRange, other: AbstractRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}

interface HighlightHit {
  highlight: Highlight;
  ranges: AbstractRange[];
}

/** Where a point is asked for; shadow trees are looked into only when they are named. */
type InShadows = { shadowRoots: ShadowRoot[] };

/** Our ranges whose text is drawn at a point. */
function rangesAt(x: number, y: number, owners: Map<AbstractRange, string>): AbstractRange[] {
  const registry = CSS.highlights as typeof CSS.highlights & {
    highlightsFromPoint?: (x: number, y: number, options: InShadows) => HighlightHit[];
  };
  const shadowRoots = shadowRootsOf(owners.keys());
  const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots });
  if (hits) return hits.flatMap(({ ranges }) => ranges).filter((range) => owners.has(range));
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (!caret) return [];
  return [...owners.keys()].filter(
    (range) => range instanceof Range && holds(range, caret) && isDrawnAt(range, x, y),
  );
}

function shadowRootsOf(ranges: Iterable<AbstractRange>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { startContainer } of ranges) {
    for (let root = rootOf(startContainer); root instanceof ShadowRoot; root = rootOf(root.host))
      roots.add(root);
  }
  return [...roots];
}

function holds(range: Range, { offsetNode, offset }: CaretPosition): boolean {
  return range.isPointInRange(offsetNode, offset);
}

/** The caret snaps to the nearest text: the point must lie in one of the range's own boxes. */
function isDrawnAt(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
