import { browser } from './browser.ts';
import { listen } from './listen.ts';

/** Storage that the browser carries to the reader's other devices. What comes out is unknown: parse it. */
export async function getSynced(key: string): Promise<unknown> {
  return (await browser.storage.sync.get(key))[key];
}

export async function setSynced(key: string, value: unknown): Promise<void> {
  await browser.storage.sync.set({ [key]: value });
}

export async function removeSynced(key: string): Promise<void> {
  await browser.storage.sync.remove(key);
}

/** Calls back with what stands under a key now, whenever it changes: here or on another device. */
export function onSynced(
  key: string,
  listener: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'sync' && Object.hasOwn(changes, key)) listener(changes[key]?.newValue);
  };
  listen(browser.storage.onChanged, changed, signal);
}
