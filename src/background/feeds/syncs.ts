import type { Wait } from '../../core/feed/fetching/download.ts';
import { endable, LONGEST_SYNC, type Endable } from './endable.ts';

/** The syncs that are under way: one of a publisher at a time. */
export interface Syncs {
  /** Begins a publisher's sync. Those who come at once wait for the same one. */
  run(publisher: string): Promise<void>;
  /** Ends a publisher's sync, and lets none begin until some work is done. */
  without<T>(publisher: string, work: () => Promise<T>): Promise<T>;
}

/** @param syncOnce settles when nothing more will be written, ended or not */
export function createSyncs(
  syncOnce: (publisher: string, signal: AbortSignal) => Promise<void>,
  wait: Wait,
): Syncs {
  const running = new Map<string, Endable<void>>();
  /** How many hold up the syncs of a publisher. */
  const held = new Map<string, number>();

  const begin = (publisher: string) => {
    const once = (signal: AbortSignal) =>
      syncOnce(publisher, signal).finally(() => running.delete(publisher));
    const sync = endable(once, { wait, most: LONGEST_SYNC, where: publisher });
    running.set(publisher, sync);
    return sync.done;
  };

  return {
    async run(publisher) {
      if (!held.has(publisher)) await (running.get(publisher)?.done ?? begin(publisher));
    },
    async without(publisher, work) {
      held.set(publisher, (held.get(publisher) ?? 0) + 1);
      try {
        const sync = running.get(publisher);
        sync?.end();
        await sync?.done.catch(() => undefined);
        return await work();
      } finally {
        const others = held.get(publisher)! - 1;
        if (others > 0) held.set(publisher, others);
        else held.delete(publisher);
      }
    },
  };
}
