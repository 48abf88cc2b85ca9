/**
 * The text of a call that runs in another world and gives its result as JSON. `__name` is what
 * tsx leaves in compiled functions.
 * @param args only what JSON can carry
 */
export function callText(fn: (...args: never[]) => unknown, args: unknown[]): string {
  const call = `(${fn.toString()})(...${JSON.stringify(args)})`;
  return `((__name) => Promise.resolve(${call}).then((result) => JSON.stringify(result)))((f) => f)`;
}

/** Reads what `callText` gave back. */
export function readResult(text: unknown): unknown {
  return typeof text === 'string' ? JSON.parse(text) : undefined;
}
