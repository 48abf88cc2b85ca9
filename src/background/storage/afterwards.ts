import type { StorageArea } from '../../platform/areas.ts';

/**
 * An area that is used only after something was done: it is begun at once, and again with a later call
 * when it failed. Until it is done nothing is read there and nothing is written.
 */
export function afterwards(area: StorageArea, prepare: () => Promise<unknown>): StorageArea {
  let ready: Promise<unknown> | undefined;
  const whenReady = () =>
    (ready ??= prepare().catch((error: unknown) => {
      ready = undefined;
      throw error;
    }));
  const then =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      await whenReady();
      return work(...args);
    };
  whenReady().catch(() => undefined);
  return {
    get: then(area.get),
    entries: then(area.entries),
    set: then(area.set),
    remove: then(area.remove),
  };
}
