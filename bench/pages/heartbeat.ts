/** Milliseconds in which a page should answer, and from which on a gap is kept at all. */
const BLOCKED = 50;
const KEPT = 8;

/** What a page's heartbeat kept. Times are milliseconds of the page's own clock. */
export interface Beat {
  /** When the document had been read by the browser: the heartbeat starts. */
  start: number;
  /** Times in which the page could not answer: where each began, and how long it was. */
  gaps: [at: number, length: number][];
  /** When something was first painted as a highlight, or marked by mark.js. */
  firstMark?: number;
  /** When mark.js had marked everything. */
  done?: number;
  /** Pieces that mark.js marked. */
  marked?: number;
}

/** How well a page could answer. Milliseconds. */
export interface Gaps {
  longest: number;
  /** Gaps longer than a page may take to answer. */
  long: number;
  /** What those took beyond that. */
  blocking: number;
  /** All that was taken in pieces that can be noticed by the heartbeat, short ones too. */
  taken: number;
}

/**
 * Script for the head of a page: it keeps `window.beat`. A message to itself comes back after what
 * else the page has to do.
 */
export const HEARTBEAT = `
  window.beat = { start: 0, gaps: [] };
  {
    const { port1, port2 } = new MessageChannel();
    const { beat } = window;
    let last = 0;
    const isPainted = () => {
      for (const highlight of CSS.highlights.values()) if (highlight.size > 0) return true;
      return false;
    };
    port1.onmessage = () => {
      const now = performance.now();
      if (now - last > ${KEPT}) beat.gaps.push([last, now - last]);
      if (beat.firstMark === undefined && isPainted()) beat.firstMark = now;
      last = performance.now();
      setTimeout(() => port2.postMessage(0), 4);
    };
    addEventListener('DOMContentLoaded', () => {
      beat.start = last = performance.now();
      port2.postMessage(0);
    });
  }`;

/** The gaps of the first so many milliseconds. */
export function gapsOf({ start, gaps }: Pick<Beat, 'start' | 'gaps'>, within: number): Gaps {
  const counted = gaps.filter(([at]) => at - start < within).map(([, length]) => length);
  const long = counted.filter((length) => length > BLOCKED);
  return {
    longest: Math.max(0, ...counted),
    long: long.length,
    blocking: sum(long.map((length) => length - BLOCKED)),
    taken: sum(counted),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
