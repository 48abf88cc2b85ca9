import { printable, printableName } from './printable.ts';

/** Something wrong in an editor's file: where, and what was expected. */
export interface Fault {
  /** Path as the editor gave it. */
  file: string;
  /** Counted from 1. */
  line: number;
  message: string;
}

/** A fault as one line that terminals and editors can follow: `file:line: message`. */
export function formatFault({ file, line, message }: Fault): string {
  return `${printableName(file)}:${line}: ${printable(message)}`;
}

const MOST_TOLD = 20;

/** The faults of one file: the first ones, and how many there are in all. */
export class FaultList {
  readonly file: string;
  readonly #told: Fault[] = [];
  #count = 0;

  constructor(file: string) {
    this.file = file;
  }

  get count(): number {
    return this.#count;
  }

  add(line: number, message: string): void {
    this.#count += 1;
    if (this.#told.length < MOST_TOLD) this.#told.push({ file: this.file, line, message });
  }

  /** One line for each fault told, and one for the others. */
  format(): string[] {
    const others = this.#count - this.#told.length;
    const more = others > 0 ? [`${printableName(this.file)}: and ${others} more`] : [];
    return [...this.#told.map(formatFault), ...more];
  }
}

/** Files that cannot be used: thrown before anything is printed. */
export class InputError extends Error {
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.name = 'InputError';
    this.lines = lines;
  }
}
