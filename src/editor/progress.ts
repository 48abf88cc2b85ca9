import type { Io } from './io.ts';

/** How long a command may be silent, and how often it then speaks. */
const PATIENCE_MS = 2000;
/** A terminal's line is rewritten this often, once the command has been silent for a moment. */
const REWRITE_MS = 200;
const MOMENT_MS = 500;

/** What may be said of work in hand: for work that knows nothing of where it is said. */
export type Tell = (what: string, done?: number, total?: number) => void;

/**
 * Tells on stderr how far a slow command has come; a quick one says nothing. On a terminal it is one line,
 * which is rewritten; elsewhere a line every two seconds.
 */
export class Progress {
  readonly #io: Pick<Io, 'err' | 'now' | 'live'>;
  #next: number;

  constructor(io: Pick<Io, 'err' | 'now' | 'live'>) {
    this.#io = io;
    this.#next = io.now() + (io.live ? MOMENT_MS : PATIENCE_MS);
  }

  /** @param what was counted, such as `lines read`. @param total where it is known. */
  report(what: string, done?: number, total?: number): void {
    const now = this.#io.now();
    if (now < this.#next) return;
    const { live } = this.#io;
    this.#next = now + (live ? REWRITE_MS : PATIENCE_MS);
    const words = inWords(what, done, total);
    if (live) live(words);
    else this.#io.err(words);
  }

  /** As a function to hand on. */
  readonly tell: Tell = (what, done, total) => {
    this.report(what, done, total);
  };

  /** Waits for work that cannot say how far it is, and says how long it takes. */
  async during<Result>(what: string, work: Promise<Result>): Promise<Result> {
    const start = this.#io.now();
    const timer = setInterval(() => {
      const seconds = Math.round((this.#io.now() - start) / 1000);
      this.report(`${what} (${seconds} s)`);
    }, REWRITE_MS);
    try {
      return await work;
    } finally {
      clearInterval(timer);
    }
  }
}

function inWords(what: string, done?: number, total?: number): string {
  if (done === undefined) return what;
  const all = total === undefined ? '' : ` of ${inDigits(total)}`;
  return `${inDigits(done)}${all} ${what}`;
}

/** A count as people read it: `19,250`. */
export function inDigits(count: number): string {
  return count.toLocaleString('en');
}
