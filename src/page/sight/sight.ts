import { visibilityOf } from '../dom.ts';
import type { Mark } from '../painter.ts';
import { boxAround, isVisible } from './visible.ts';

/** Milliseconds that words are in sight before they are marked, and between two looks at them. */
const STAY = 700;
const LOOK = 250;
/** Marks looked at in one look. */
const MOST = 100;

/** Which marks may be painted: pages can list what is painted, and could ask what a reader holds. */
export interface Sight {
  /** The marks that may be painted now. The others are waited for. */
  admit(marks: Mark[]): Mark[];
  /** The reader asked for this one. @returns whether it was waited for */
  show(id: string): boolean;
}

/**
 * Keeps marks that would tell something of their reader unpainted until the reader has had their words
 * before the eyes for a moment: what a page has hidden is never marked, and nothing at once.
 * @param onSeen some of the marks that are waited for may be painted now
 */
export function createSight(signal: AbortSignal, onSeen: () => void): Sight {
  const seen = new Set<string>();
  /** Those that are waited for, and since when they are in sight. */
  let waiting = new Map<string, Mark>();
  const since = new Map<string, number>();
  const near = new Set<Element>();
  let watched = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) near.add(target);
      else near.delete(target);
    }
    plan();
  });

  function plan() {
    if (timer !== undefined || near.size === 0 || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      look(performance.now());
      plan();
    }, LOOK);
  }

  function look(now: number) {
    const before = seen.size;
    let looks = 0;
    for (const [id, { ranges }] of waiting) {
      const [range] = ranges;
      if (!range || !near.has(elementOf(range)!) || (looks += 1) > MOST) continue;
      if (visibilityOf(document) !== 'visible' || !isVisible(range)) since.delete(id);
      else if (!since.has(id)) since.set(id, now);
      else if (now - since.get(id)! >= STAY) seen.add(id);
    }
    if (seen.size > before) onSeen();
  }

  /** Watches the elements that the words stand in. */
  function watch() {
    const elements = new Set<Element>();
    for (const { ranges } of waiting.values()) {
      const element = ranges[0] && elementOf(ranges[0]);
      if (element) elements.add(element);
    }
    for (const element of watched) {
      if (elements.has(element)) continue;
      observer.unobserve(element);
      near.delete(element);
    }
    for (const element of elements) if (!watched.has(element)) observer.observe(element);
    watched = elements;
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    waiting.clear();
    near.clear();
  });

  return {
    admit(marks) {
      const isShown = ({ id, whenSeen }: Mark) => whenSeen !== true || seen.has(id);
      const left = marks.filter((mark) => !isShown(mark));
      waiting = new Map(left.map((mark) => [mark.id, mark]));
      if (!signal.aborted) watch();
      return marks.filter(isShown);
    },
    show(id) {
      if (!waiting.has(id)) return false;
      seen.add(id);
      return true;
    },
  };
}

const elementOf = ({ startContainer }: Range) => boxAround(startContainer);
