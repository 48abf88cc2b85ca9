import { browser } from './browser.ts';

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
