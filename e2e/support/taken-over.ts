/// <reference types="chrome" />
import type { Browser, Tab } from '../../tools/browsers/types.ts';

/** What a content script found in one place: an error, or all that stands there. */
export type Found = Record<string, unknown>;

/** All that a content script that its page has taken over can read of what the extension keeps. */
export const readAll = (browser: Browser, tab: Tab): Promise<Found> =>
  browser.inExtension(async (tabId) => {
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId },
      func: async () => {
        const tried = async (work: () => unknown): Promise<unknown> => {
          try {
            return (await work()) ?? null;
          } catch (error) {
            return `refused: ${String(error)}`;
          }
        };
        const found: Record<string, unknown> = {};
        for (const area of ['local', 'sync', 'session', 'managed'] as const) {
          found[area] = await tried(() => chrome.storage[area].get(null));
          found[`${area} in bytes`] = await tried(() => chrome.storage[area].getBytesInUse(null));
        }
        found.databases = await tried(async () =>
          (await indexedDB.databases()).map(({ name }) => name),
        );
        found.caches = await tried(() => caches.keys());
        found['local storage'] = await tried(() => Object.keys(localStorage));
        found['opening itself'] = await tried(() =>
          chrome.storage.local.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' }),
        );
        found.heard = (globalThis as { heard?: unknown[] }).heard ?? [];
        return found;
      },
    });
    return answer!.result!;
  }, tab.id);

/** Has it listen to what changes where the extension keeps things. `readAll` tells what it heard. */
export const listenToChanges = (browser: Browser, tab: Tab): Promise<void> =>
  browser.inExtension(async (tabId) => {
    await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const heard: unknown[] = [];
        (globalThis as { heard?: unknown[] }).heard = heard;
        chrome.storage.onChanged.addListener((changes, area) => heard.push([area, changes]));
      },
    });
  }, tab.id);

/** Has it write everywhere, under each key. @returns in how many places it could */
export const plant = (
  browser: Browser,
  tab: Tab,
  entries: Record<string, unknown>,
): Promise<number> =>
  browser.inExtension(
    async (tabId, planted) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        args: [planted],
        func: async (all: Record<string, unknown>) => {
          let count = 0;
          for (const area of ['local', 'sync', 'session'] as const)
            for (const [key, value] of Object.entries(all)) {
              const written = async () => chrome.storage[area].set({ [key]: value });
              count += await written().then(
                () => 1,
                () => 0,
              );
            }
          const asDatabase = new Promise<void>((resolve) => {
            const opening = indexedDB.open('reader', 1);
            opening.onupgradeneeded = () => {
              opening.result.createObjectStore('kept', { keyPath: 'key' });
            };
            opening.onerror = () => resolve();
            opening.onsuccess = () => {
              const store = opening.result.transaction('kept', 'readwrite').objectStore('kept');
              for (const [key, value] of Object.entries(all)) store.put({ key, value });
              store.transaction.oncomplete = () => resolve();
              store.transaction.onabort = () => resolve();
            };
          });
          await asDatabase;
          return count;
        },
      });
      return answer!.result!;
    },
    tab.id,
    entries,
  );
