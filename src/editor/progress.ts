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

  /** @param what was counted, such as `lines read`. @param total where it is known. */
  report(what: string, done: number, total?: number): void {
    const now = this.#io.now();
    if (now - this.#last < PATIENCE_MS) return;
    this.#last = now;
    const all = total === undefined ? '' : ` of ${inDigits(total)}`;
    this.#io.err(`${inDigits(done)}${all} ${what}`);
  }
}

/** A count as people read it: `19,250`. */
export function inDigits(count: number): string {
  return count.toLocaleString('en');
}
