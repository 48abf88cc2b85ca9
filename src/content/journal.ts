/** Notices kept for one page; the same one is kept once. */
const MOST_NOTICES = 20;

/** What is said about the reading of a page: its notices and how long things took. */
export interface Journal {
  /** Keeps a notice, in plain words for the reader. */
  note(text: string): void;
  /** Keeps when something was first reached, in milliseconds since the reading began. */
  reached(milestone: string): void;
  /** Adds up how long something took. */
  took(what: string, milliseconds: number): void;
  readonly notices: string[];
  readonly timings: Record<string, number>;
}

export function createJournal(now: () => number = () => performance.now()): Journal {
  const start = now();
  const notices = new Set<string>();
  const timings = new Map<string, number>();
  const round = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
  return {
    note(text) {
      if (notices.size < MOST_NOTICES) notices.add(text);
    },
    reached(milestone) {
      if (!timings.has(milestone)) timings.set(milestone, round(now() - start));
    },
    took(what, milliseconds) {
      timings.set(what, round((timings.get(what) ?? 0) + milliseconds));
    },
    get notices() {
      return [...notices];
    },
    get timings() {
      return Object.fromEntries(timings);
    },
  };
}
