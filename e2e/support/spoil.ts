/** Runs in an extension page: what a broken disk or another version may leave behind. */
export async function spoil(
  part: 'claims' | 'feeds',
  how: 'delete' | 'empty' | 'from the future',
): Promise<string[]> {
  const databases = await indexedDB.databases();
  const names = databases.flatMap(({ name, version }) =>
    name?.includes(part) ? [{ name, version: version ?? 1 }] : [],
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
