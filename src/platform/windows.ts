import type { Windows } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Firefox on telephones has no windows. */
const windows = () => (browser as unknown as { windows?: Windows.Static }).windows;

/** Calls back when a window has closed. */
export function onWindowClosed(listener: () => void): void {
  windows()?.onRemoved.addListener(() => listener());
}

/** Whether a private window is open that the extension may see. */
export async function hasPrivateWindow(): Promise<boolean> {
  const all = (await windows()?.getAll()) ?? [];
  return all.some(({ incognito }) => incognito);
}
