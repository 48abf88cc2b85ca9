/// <reference types="chrome" />
import type { Browser } from '../../tools/browsers/types.ts';

/** All that the extension has written down by key, wherever it does in this browser; claims are not in it. */
export const keptRecords = (browser: Browser): Promise<Record<string, unknown>> =>
  browser.inExtension(async () => {
    const stored = [await chrome.storage.local.get(null), await chrome.storage.sync.get(null)];
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const rows = !names.includes('reader')
      ? []
      : await new Promise<{ key: string; value: unknown }[]>((resolve, reject) => {
          const opening = indexedDB.open('reader');
          opening.onerror = () => reject(new Error(String(opening.error)));
          opening.onsuccess = () => {
            const all = opening.result.transaction('kept').objectStore('kept').getAll();
            all.onerror = () => reject(new Error(String(all.error)));
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result as { key: string; value: unknown }[]);
            };
          };
        });
    const entries = rows.map(({ key, value }) => [key, value] as const);
    return Object.assign({}, ...stored, Object.fromEntries(entries)) as Record<string, unknown>;
  });
