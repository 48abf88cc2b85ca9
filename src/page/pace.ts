/** Milliseconds between two readings of a page that seldom changes, and of one that always does. */
const SHORTEST = 100;
const LONGEST = 1000;
/** Rest after a reading, in times what it took, so that a page that always changes costs little. */
const REST = 9;
const LONGEST_REST = 3000;
/** A page that was quiet for so long counts as one that seldom changes. */
const QUIET = 2000;

export interface Pace {
  /** Milliseconds to wait before the next reading. */
  wait(now: number): number;
  /** A reading ended after so many milliseconds of work. */
  done(now: number, worked: number): void;
}

/** How often a page is read again: the more it changes and the more it costs, the less often. */
export function createPace(): Pace {
  let next = 0;
  let last = -Infinity;
  let pause = SHORTEST;
  let isFirst = true;
  return {
    wait: (now) => Math.max(0, next - now),
    done(now, worked) {
      pause = now - last > QUIET ? SHORTEST : Math.min(LONGEST, pause * 1.5);
      last = now;
      // The first reading tells nothing of the next ones, which only look at what changed.
      const rest = isFirst ? 0 : Math.min(LONGEST_REST, REST * worked);
      isFirst = false;
      next = now + Math.max(pause, rest);
    },
  };
}
