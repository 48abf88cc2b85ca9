/** Where a command prints, and its clock. */
export interface Io {
  /**
   * Prints a line of the result; resolves once it is handed over, so that a slow reader slows the
   * command down instead of filling its memory.
   * @throws ClosedError when nobody reads any more, OutputError when it cannot be written.
   */
  out(line: string): Promise<void>;
  /** Prints a line beside the result: faults and progress. */
  err(line: string): void;
  /**
   * Shows a line beside the result that the next one takes the place of; an empty one takes it away.
   * Absent where nobody looks on, such as in a log.
   */
  live?: (line: string) => void;
  /** Milliseconds. */
  now(): number;
}

/** The reader of the output has gone (`| head`): there is nothing left to do. */
export class ClosedError extends Error {}

/** The result cannot be printed: a full disk. */
export class OutputError extends Error {}

/** Back to the line's begin, and clear it (ECMA-48: CR, EL). */
const CLEAR = '\r\u001b[K';

/** The process's own output. */
export function processIo({ stdout, stderr } = process): Io {
  // Each failed write tells its caller; without a listener the stream would end the process too.
  stdout.on('error', () => undefined);
  stderr.on('error', () => undefined);
  let isLive = false;
  const clear = () => {
    if (isLive) stderr.write(CLEAR);
    isLive = false;
  };
  const live = (line: string) => {
    clear();
    if (line === '') return;
    // A line that wraps could not be taken back.
    stderr.write(line.slice(0, Math.max(1, stderr.columns - 1)));
    isLive = true;
  };
  return {
    out: (line) => {
      clear();
      return new Promise((resolve, reject) => {
        stdout.write(`${line}\n`, (error) => {
          if (error) reject(isClosed(error) ? new ClosedError() : new OutputError(error.message));
          else resolve();
        });
      });
    },
    err: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    ...(stderr.isTTY && { live }),
    now: () => performance.now(),
  };
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
