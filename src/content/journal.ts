/** How long the reading of a page took. */
export interface Journal {
  /** Keeps when something was first reached, in milliseconds since the reading began. */
  reached(milestone: string): void;
  /** Adds up how long something took. */
  took(what: string, milliseconds: number): void;
  readonly timings: Record<string, number>;
}

export function createJournal(now: () => number = () => performance.now()): Journal {
  const start = now();
  const timings = new Map<string, number>();
  const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
  return {
    reached(milestone) {
      if (!timings.has(milestone)) timings.set(milestone, round(now() - start));
    },
    took(what, milliseconds) {
      timings.set(what, round((timings.get(what) ?? 0) + milliseconds));
    },
    get timings() {
      return Object.fromEntries(timings);
    },
  };
}
