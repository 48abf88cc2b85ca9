import { browser } from './browser.ts';

/** Storage on this computer that stays. What comes out is unknown: parse it. */
export async function getLocal(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

export async function setLocal(key: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}
