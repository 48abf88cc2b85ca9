import type { Io } from './io.ts';

/** How long a command may be silent at first, and how often it then speaks: it takes time to start. */
const PATIENCE_MS = 1000;
const AGAIN_MS = 2000;
/** A terminal's line is rewritten this often, once the command has been silent for a moment. */
const REWRITE_MS = 200;
const MOMENT_MS = 500;

/**
 * What work says of itself, as often as it likes: it knows nothing of where that is shown, and whether.
 * With a count `what` names what was counted (`lines read`), without one what is being done.
 */
export type Tell = (what: string, done?: number, total?: number) => void;

/** Nobody listens. */
export const silent: Tell = () => undefined;

/**
 * Tells on stderr how far a slow command has come; a quick one says nothing. On a terminal it is one line,
 * which is rewritten; elsewhere a line every two seconds.
 */
export class Progress {
  readonly #io: Pick<Io, 'err' | 'now' | 'live'>;
  #next: number;
  #doing = { what: '', since: 0 };

  constructor(io: Pick<Io, 'err' | 'now' | 'live'>) {
    this.#io = io;
    this.#next = io.now() + (io.live ? MOMENT_MS : PATIENCE_MS);
  }

  /** @param total where it is known. */
  report(what: string, done?: number, total?: number): void {
    const now = this.#io.now();
    if (this.#doing.what !== what) this.#doing = { what, since: now };
    if (now < this.#next) return;
    const { live } = this.#io;
    this.#next = now + (live ? REWRITE_MS : AGAIN_MS);
    const seconds = Math.round((now - this.#doing.since) / 1000);
    const words = inWords(what, seconds, done, total);
    if (live) live(words);
    else this.#io.err(words);
  }

  /** `report` to hand on. */
  readonly tell: Tell = (what, done, total) => {
    this.report(what, done, total);
  };

  /** Tells that work goes on which waits for others: what it said of itself last, and for how long. */
  async during<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    this.report(what);
    const timer = setInterval(() => {
      this.report(this.#doing.what);
    }, REWRITE_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }
}

function inWords(what: string, seconds: number, done?: number, total?: number): string {
  if (done === undefined) return seconds > 0 ? `${what} (${seconds} s)` : what;
  const all = total === undefined ? '' : ` of ${inDigits(total)}`;
  return `${inDigits(done)}${all} ${what}`;
}

/** A count as people read it: `19,250`. */
export function inDigits(count: number): string {
  return count.toLocaleString('en');
}
