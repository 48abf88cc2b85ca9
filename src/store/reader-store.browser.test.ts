import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { READER_DATABASE } from './reader-database.ts';
import { openReaderStore } from './reader-store.ts';

afterEach(() => Dexie.delete(READER_DATABASE));

test('gives back what was stored by key, and all keys with a beginning', async () => {
  const store = openReaderStore();
  expect(await store.get('feed:a')).toBeUndefined();
  await store.set('feed:a', { name: 'A' });
  await store.setAll([
    ['feed:b', { name: 'B' }],
    ['history', []],
  ]);
  await store.set('feed:a', { name: 'A, newer' });
  const again = openReaderStore();
  expect(await again.get('feed:a')).toEqual({ name: 'A, newer' });
  expect(await again.entries('feed:')).toEqual([
    ['feed:a', { name: 'A, newer' }],
    ['feed:b', { name: 'B' }],
  ]);
  await again.remove('feed:a');
  expect((await store.entries('')).map(([key]) => key)).toEqual(['feed:b', 'history']);
});

test('of several that cannot all be stored none is', async () => {
  const store = openReaderStore();
  const entries = [['a', 1] as const, ['b', () => 'no data'] as const];
  await expect(store.setAll(entries)).rejects.toThrow();
  expect(await store.entries('')).toEqual([]);
});

test('what a later version has kept there stays, and is read', async () => {
  const later = new Dexie(READER_DATABASE);
  later.version(9).stores({ kept: 'key', more: 'key' });
  await later.table('kept').put({ key: 'history', value: ['a card'] });
  await later.table('more').put({ key: 'more' });
  later.close();
  const store = openReaderStore();
  expect(await store.get('history')).toEqual(['a card']);
  await store.set('hidden', []);
  await later.open();
  expect(await later.table('more').count()).toBe(1);
  expect(await later.table('kept').count()).toBe(2);
  later.close();
});

test('goes on, empty, after the database was deleted under it', async () => {
  const store = openReaderStore();
  await store.set('a', 1);
  await Dexie.delete(READER_DATABASE);
  expect(await store.get('a')).toBeUndefined();
  await store.set('a', 2);
  expect(await store.get('a')).toBe(2);
});

test('goes on, empty, in a database whose table is missing', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(READER_DATABASE, 10);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(new Error('could not open'));
  });
  const store = openReaderStore();
  await store.set('a', 1);
  expect(await store.get('a')).toBe(1);
});
