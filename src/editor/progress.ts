import type { Io } from './io.ts';

/** How long a command may be silent, and how often it then speaks. */
const PATIENCE_MS = 2000;

/** Tells on stderr how far a slow command has come; a quick one says nothing. */
export class Progress {
  readonly #io: Io;
  #last: number;

  constructor(io: Io) {
    this.#io = io;
    this.#last = io.now();
  }

  /** @param what is being done, such as `queries matched`. */
  report(done: number, total: number, what: string): void {
    const now = this.#io.now();
    if (now - this.#last < PATIENCE_MS) return;
    this.#last = now;
    this.#io.err(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`);
  }

  /** Says what comes next, when that cannot report on its way. */
  announce(what: string): void {
    this.#last = this.#io.now();
    this.#io.err(what);
  }
}
