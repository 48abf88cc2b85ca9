import { browser } from './browser.ts';
import { listen } from './listen.ts';

/** Areas of extension storage that content scripts can reach unless that is forbidden. */
export type AreaName = 'local' | 'sync';

/** One area of extension storage. What comes out is unknown: parse it. */
export interface StorageArea {
  get: (key: string) => Promise<unknown>;
  /** All that is stored under keys with this beginning. */
  entries: (prefix: string) => Promise<[key: string, value: unknown][]>;
  set: (key: string, value: unknown) => Promise<void>;
  remove: (key: string) => Promise<void>;
}

export const localArea = areaOf('local');
/** The browser carries it to the reader's other devices. */
export const syncArea = areaOf('sync');
/** In memory, as long as the browser runs. Content scripts never see it, in any browser. */
export const sessionArea = areaOf('session');

function areaOf(name: AreaName | 'session'): StorageArea {
  const area = () => browser.storage[name];
  return {
    get: async (key) => (await area().get(key))[key],
    entries: async (prefix) =>
      Object.entries(await area().get(null)).filter(([key]) => key.startsWith(prefix)),
    set: (key, value) => area().set({ [key]: value }),
    remove: (key) => area().remove(key),
  };
}

/** Newer than the types. Firefox has none (153). */
interface Guardable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}
const guardable = (name: AreaName): Guardable => browser.storage[name] as Guardable;

/** Whether this browser can keep content scripts out of an area. */
export function canGuard(name: AreaName): boolean {
  return typeof guardable(name).setAccessLevel === 'function';
}

/** Keeps content scripts out of an area. The browser remembers it over its restarts and our updates. */
export async function guard(name: AreaName): Promise<void> {
  await guardable(name).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Calls back with what stands under a key now, whenever it changes: here or on another device. */
export function onSynced(
  key: string,
  listener: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (Object.hasOwn(changes, key)) listener(changes[key]?.newValue);
  };
  // The area's own event: a worker is not woken by what changes in the others.
  listen(browser.storage.sync.onChanged, changed, signal);
}

/** Empties an area that content scripts can reach, of what an older version left in it. */
export async function clearArea(name: AreaName): Promise<void> {
  await browser.storage[name].clear();
}
