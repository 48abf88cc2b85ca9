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
  return `${file}:${line}: ${message}`;
}
