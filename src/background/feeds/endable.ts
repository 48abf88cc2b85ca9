import type { Wait } from '../../core/feed/fetching/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';

const MINUTE = 60_000;

/** Milliseconds that a sync may take in all. A host can be just fast enough for ever. */
export const LONGEST_SYNC = 60 * MINUTE;
/** Milliseconds that a look at a feed may take before it is taken. */
export const LONGEST_LOOK = 10 * MINUTE;

/** Work that nobody wants any more: what came of it is not kept, nor told as a fault. */
export class Ended extends Error {
  override name = 'Ended';
}

/** Work that goes on until it is done or ended, whatever a host does. */
export interface Endable<T> {
  done: Promise<T>;
  /** Has it reject with `Ended`, as soon as nothing more will be written. */
  end(): void;
}

/**
 * Begins work with a host. It is given a signal that ends it: when nobody wants it any more, or after
 * a time, then as a fault of the host (`stalled`).
 */
export function endable<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { wait, most, where }: { wait: Wait; most: number; where: string },
): Endable<T> {
  const controller = new AbortController();
  const timer = wait(most);
  void timer.done.then(() =>
    controller.abort(new FeedFault('stalled', where, `not done in ${most / MINUTE} minutes`)),
  );
  const done = work(controller.signal).finally(() => timer.cancel());
  return { done, end: () => controller.abort(new Ended(`${where}: nobody wants it any more`)) };
}
