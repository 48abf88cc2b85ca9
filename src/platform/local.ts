import { browser } from './browser.ts';

/** Storage on this computer that stays. What comes out is unknown: parse it. */
export async function getLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function setLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** All that is stored under keys with this beginning. */
export async function localEntries(prefix: string): Promise<[key: string, value: unknown][]> {
  const all = Object.entries(await browser.storage.local.get(null));
  return all.filter(([key]) => key.startsWith(prefix));
}

export async function removeLocal(key: string): Promise<void> {
  await browser.storage.local.remove(key);
}
