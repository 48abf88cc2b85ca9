import { expect, test } from 'vitest';
import { claimsOf, painted } from './support/marks.ts';
import { useSession } from './support/session.ts';

const session = useSession();

/** Opens a fresh tab and expects the article's marks. */
async function stillReads(): Promise<void> {
  const tab = await session.visit('article.html');
  expect(claimsOf(await session.read(tab))).toContain('harris-border-czar');
  await painted(tab, 'put Harris in charge of the border');
  await tab.close();
}

/** Runs in an extension page: what a broken disk or another version may leave behind. */
async function spoil(how: 'delete' | 'empty' | 'from the future'): Promise<string[]> {
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name, version }) =>
    name?.includes('claims') ? [{ name, version: version ?? 1 }] : [],
  );
  for (const { name, version } of names) {
    await new Promise<void>((resolve, reject) => {
      const request =
        how === 'delete'
          ? indexedDB.deleteDatabase(name)
          : indexedDB.open(name, how === 'empty' ? version : version * 100);
      request.onupgradeneeded = () => {
        const { result } = request;
        for (const store of [...result.objectStoreNames]) result.deleteObjectStore(store);
      };
      request.onerror = () => reject(new Error(String(request.error)));
      request.onsuccess = () => {
        const database = (request as IDBRequest<IDBDatabase | undefined>).result;
        if (how === 'empty' && database) {
          const stores = [...database.objectStoreNames];
          const change = database.transaction(stores, 'readwrite');
          for (const store of stores) change.objectStore(store).clear();
          change.oncomplete = () => {
            database.close();
            resolve();
          };
          return;
        }
        database?.close();
        resolve();
      };
    });
  }
  return names.map(({ name }) => name);
}

test('the worker was stopped before a page is opened', async () => {
  await stillReads();
  await session.browser.stopWorker();
  await stillReads();
});

test.each(['delete', 'empty', 'from the future'] as const)(
  'the claims database: %s, with the worker running and stopped',
  async (how) => {
    await stillReads();
    expect(await session.browser.inExtension(spoil, how)).not.toEqual([]);
    await stillReads();
    await session.browser.inExtension(spoil, how);
    await session.browser.stopWorker();
    await stillReads();
  },
);
