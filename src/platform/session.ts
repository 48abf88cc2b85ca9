import type { Storage } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { listen } from './listen.ts';

/**
 * Storage in memory that lives as long as the browser runs. Content scripts cannot see it.
 * What comes out is unknown: parse it.
 */
export async function getSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export async function setSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

export async function removeSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Calls back with the new value (`undefined` when removed) whenever a key changes. */
export function onSessionChanged(
  key: string,
  listener: (value: unknown) => void,
  signal?: AbortSignal,
): void {
  const changed = (changes: Record<string, Storage.StorageChange>, area: string) => {
    if (area === 'session' && Object.hasOwn(changes, key)) listener(changes[key]?.newValue);
  };
  listen(browser.storage.onChanged, changed, signal);
}
