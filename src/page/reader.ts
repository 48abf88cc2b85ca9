import type { Notice } from '../core/notice.ts';
import type { Passage, Span } from '../core/passage.ts';
import { createAtlas, regionAround, rootRegion } from './atlas.ts';
import type { Region } from './blocks.ts';
import { draftPassages, type Draft } from './drafts.ts';
import { drawnIn, isConnected, rootElementOf } from './dom.ts';
import { flatten } from './flatten.ts';
import { createLedger } from './ledger.ts';
import { distanceFromView } from './nearness.ts';
import { createPace } from './pace.ts';
import { readRegion } from './reading.ts';
import { inSlices } from './slices.ts';
import { createShadows } from './shadows.ts';
import { onLateStyles } from './late-styles.ts';
import { rangesOf } from './text-map.ts';
import { watchPage, type Changes } from './watch.ts';

/** What is read of one page at most. */
export interface Bounds {
  /** UTF-16 units of text. */
  text: number;
  passages: number;
  /** Nodes looked at in one reading. */
  nodes: number;
}

export const BOUNDS: Bounds = { text: 4_000_000, passages: 20_000, nodes: 500_000 };
/** Passages told of at a time. */
const BATCH = 400;

export interface PassageChange {
  added: Passage[];
  removed: string[];
  /** Passages that say the same but stand in other nodes now: their ranges are to be asked again. */
  moved: string[];
}

export interface ReaderOptions {
  root: Document;
  signal: AbortSignal;
  /** A large change comes in several parts, the removed passages in the first. */
  onChange(change: PassageChange): void;
  /**
   * All of the page as it is now has been reported.
   * @param notices what of it could not be read
   */
  onIdle(notices: Notice[]): void;
  /** A reading broke off. What was known still holds; the next change is read with the whole page. */
  onFault(error: unknown): void;
  bounds?: Bounds;
}

export interface Reader {
  /** Live ranges of a run of a passage's text; none when its nodes have gone. */
  ranges(passage: string, span: Span): Range[];
  /** Ids of all passages in reading order. */
  order(): string[];
  passage(id: string): Passage | undefined;
  /** The element a passage is laid out in. */
  element(id: string): Element | undefined;
  /** CSS pixels from what is in view: 0 in view, below 0 above it. Nothing where it is not drawn. */
  distance(id: string): number | undefined;
  /** Reads the whole page again, trusting nothing that is known. */
  rescan(): void;
}

/** Finds the passages of a page, a few milliseconds at a time, and keeps them up to date. */
export function createReader(options: ReaderOptions): Reader {
  const { root, signal, bounds = BOUNDS } = options;
  const ledger = createLedger();
  const pace = createPace();
  const watch = watchPage(root, signal, schedule);
  const atlas = createAtlas(createShadows(watch, signal));
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAllAnew = true;
  let hasBroken = false;
  let isTooLong = false;
  let isTooMany = false;

  const notices = () => [
    ...(isTooLong ? ['long-page' as const] : []),
    ...(isTooMany ? ['many-passages' as const] : []),
  ];

  function rescan() {
    isAllAnew = true;
    schedule();
  }

  function schedule() {
    if (isReading || timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      void readAgain();
    }, pace.wait(performance.now()));
  }

  async function readAgain() {
    isReading = true;
    try {
      const worked = await inSlices(read(watch.take()), signal);
      if (worked === undefined) return;
      pace.done(performance.now(), worked);
      options.onIdle(notices());
    } catch (error) {
      hasBroken = true;
      options.onFault(error);
    } finally {
      isReading = false;
      if (isAllAnew || !watch.isQuiet) schedule();
    }
  }

  function* read(changes: Changes): Generator<undefined, void> {
    const element = rootElementOf(root);
    if (!element) return yield* report([]);
    const top = rootRegion(atlas, element);
    const isWhole = isAllAnew || hasBroken;
    const dirty = isWhole ? [top] : dirtyRegions(changes);
    atlas.restyled = isWhole ? new Set([element]) : changes.restyled;
    isAllAnew = false;
    hasBroken = false;
    if (top.dirty) dirty.push(top);
    const budget = { text: bounds.text, nodes: bounds.nodes };
    for (const region of dirty) {
      region.dirty = true;
      yield;
    }
    for (const region of dirty) {
      if (region.dirty && isConnected(region.element)) yield* readRegion(region, atlas, budget);
    }
    const { blocks, isCut } = yield* flatten(top, bounds.text);
    isTooLong = isCut;
    yield* report(yield* draftPassages(blocks, bounds.passages));
  }

  function dirtyRegions({ touched, restyled }: Changes): Region[] {
    const found = new Set<Region>();
    // What is shown or hidden now takes its place in its parent's line, or leaves it.
    const parents = [...restyled].flatMap((element) => drawnIn(element) ?? []);
    for (const node of [...restyled, ...parents, ...touched]) {
      const region = isConnected(node) ? regionAround(atlas, node) : undefined;
      if (region) found.add(region);
    }
    return [...found];
  }

  function* report(drafts: Draft[]): Generator<undefined, void> {
    isTooMany = drafts.length > bounds.passages;
    const { added, removed, moved } = yield* ledger.update(drafts.slice(0, bounds.passages));
    if (added.length + removed.length + moved.length === 0) return;
    options.onChange({ added: added.slice(0, BATCH), removed, moved });
    for (let from = BATCH; from < added.length; from += BATCH) {
      yield;
      options.onChange({ added: added.slice(from, from + BATCH), removed: [], moved: [] });
    }
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    ledger.clear();
  });
  onLateStyles(root, rescan, signal);
  schedule();

  return {
    ranges(id, span) {
      const entry = ledger.entries.get(id);
      if (!entry) return [];
      const { block, start, end } = entry;
      const to = Math.min(end, start + span.end);
      return rangesOf(block.map, { start: Math.min(to, start + span.start), end: to });
    },
    order: () => ledger.order,
    passage: (id) => ledger.entries.get(id)?.passage,
    element: (id) => ledger.entries.get(id)?.block.element,
    distance(id) {
      const entry = ledger.entries.get(id);
      return entry && distanceFromView(entry.block.map, entry);
    },
    rescan,
  };
}
