/** How IndexedDB and Dexie name a connection or a database that no longer works. */
const BROKEN = new Set([
  'DatabaseClosedError',
  'DeadlineError',
  'InvalidStateError',
  'NotFoundError',
  'OpenFailedError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/**
 * Whether an error says that the connection or the database is broken, so that opening it again,
 * or making it anew, can help. A full disk or a fault in the caller's own code is not that.
 */
export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (BROKEN.has(error.name)) return true;
  return /backing store|connection is closing|connection was closed/i.test(error.message);
}

/** An operation that did not end in time: IndexedDB is known to hang after a worker was stopped. */
export class DeadlineError extends Error {
  override name = 'DeadlineError';
}
