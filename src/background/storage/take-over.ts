import type { Wait } from '../../core/feed/fetching/download.ts';
import type { ReaderStore } from '../../store/reader-store.ts';

/** The version that keeps nothing more where content scripts can reach it. */
const FIRST_VERSION = '0.2.0';

/** In the database: `taken` until what the older version left is cleared away. */
const MARK = 'taken-over';

/**
 * Milliseconds after which a first start is taken to follow neither installation nor update. A browser
 * that is just starting may be slow to tell; only where the database was lost is it waited for in vain.
 */
const PATIENCE = 20_000;

export interface TakeOverPort {
  store: Pick<ReaderStore, 'get' | 'set' | 'setAll'>;
  /** What older versions kept, where content scripts can write too. */
  read: () => Promise<(readonly [key: string, value: unknown])[]>;
  /** Empties the place where they did. */
  clear: () => Promise<unknown>;
  /** The version before this one, if any, as the browser tells it after an installation or update. */
  installed: Promise<string | undefined>;
  wait: Wait;
}

/**
 * Takes over what an older version kept: once, in the first start after the update from it. What stands
 * there at any other time was written by a page, and is not looked at: not even when the database is
 * lost, for only the browser's own word that it has updated counts.
 * @returns settles when the database may be used; a call that failed may be made again
 */
export function createTakeOver({ store, read, clear, installed, wait }: TakeOverPort) {
  const clearOnce = async () => {
    await clear();
    await store.set(MARK, 'done');
  };

  return async (): Promise<void> => {
    const mark = await store.get(MARK);
    if (mark === undefined) {
      const late = wait(PATIENCE);
      const before = await Promise.race([installed, late.done.then(() => undefined)]);
      late.cancel();
      const taken = isOlder(before) ? await read() : [];
      await store.setAll([...taken, [MARK, 'taken']]);
    } else if (mark === 'done') {
      // An older version was here in between: what it kept is neither taken nor left to be read.
      installed.then((before) => isOlder(before) && clear()).catch(() => undefined);
      return;
    }
    // It is not waited for. Where it fails, the next start goes on with it.
    clearOnce().catch(() => undefined);
  };
}

/** Whether a version kept what it kept within content scripts' reach. */
function isOlder(version: string | undefined): boolean {
  if (version === undefined) return false;
  const [own, first] = [version, FIRST_VERSION].map((one) => one.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (own?.[at] ?? 0) - (first?.[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
