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
  /** Milliseconds. */
  now(): number;
}

/** The reader of the output has gone (`| head`): there is nothing left to do. */
export class ClosedError extends Error {}

/** The result cannot be printed: a full disk. */
export class OutputError extends Error {}

/** The process's own output. */
export function processIo(): Io {
  // Each failed write tells its caller; without a listener the stream would end the process too.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    out: (line) =>
      new Promise((resolve, reject) => {
        process.stdout.write(`${line}\n`, (error) => {
          if (error) reject(isClosed(error) ? new ClosedError() : new OutputError(error.message));
          else resolve();
        });
      }),
    err: (line) => void process.stderr.write(`${line}\n`),
    now: () => performance.now(),
  };
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
