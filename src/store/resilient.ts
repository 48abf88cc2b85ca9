import { DeadlineError, isBroken } from './broken.ts';

/** A database that may be opened again and, where that loses nothing, deleted. */
export interface Reopenable<Connection> {
  /** Makes a fresh connection. It may open later, with the first operation. */
  connect(): Connection;
  close(connection: Connection): void;
  /**
   * Deletes the database; the next connection finds an empty one. Where it could not be rebuilt it stays,
   * and what is asked of it rejects.
   */
  destroy(): Promise<void>;
}

export interface Patience {
  /** How often an operation is tried on fresh connections before the database is deleted. */
  attempts: number;
  /** Milliseconds that one attempt may take. */
  deadline: number;
}

/** Runs work on a connection; the work may run more than once. */
export type Run<Connection> = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;

/**
 * Keeps a database usable in a worker that is stopped and woken: a broken connection is
 * dropped and opened again, and after some attempts the database is deleted, so that the caller
 * finds it empty and fills it again. Errors that are not the database's own pass through.
 */
export function createResilient<Connection>(
  database: Reopenable<Connection>,
  { attempts, deadline }: Patience = { attempts: 3, deadline: 5000 },
): Run<Connection> {
  let current: Connection | undefined;
  let destroying: Promise<void> | undefined;

  const drop = (connection: Connection) => {
    if (current === connection) current = undefined;
    database.close(connection);
  };

  const destroy = () => {
    destroying ??= within(deadline, database.destroy()).finally(() => (destroying = undefined));
    return destroying;
  };

  const attempt = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
    await destroying;
    const connection = (current ??= database.connect());
    try {
      return await within(deadline, work(connection));
    } catch (error) {
      if (isBroken(error)) drop(connection);
      throw error;
    }
  };

  return async (work) => {
    for (let tries = 0; tries < attempts; tries++) {
      try {
        return await attempt(work);
      } catch (error) {
        if (!isBroken(error)) throw error;
      }
    }
    await destroy();
    return attempt(work);
  };
}

/** Rejects with a DeadlineError when the work has not ended in time. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError('no answer in time')), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
