import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import type { Collection } from '../core/claim/collection.ts';
import { CLAIMS_DATABASE } from './claims-database.ts';
import { openClaimsStore, type StoredBundle } from './claims-store.ts';

const claim: Collection['claims'][number] = {
  schema: 1,
  id: 'sixty-million',
  lang: 'en',
  kind: 'claim',
  draft: false,
  claim: '60 million people were listening.',
  claimants: ['speaker'],
  about: ['audience'],
  statements: [],
  summary: 'About 1.1 million were.',
  reviews: [],
  context: [],
  sources: {},
  match: { says: ['60 million people'], needs: [], not: [], speaker: 'any' },
  examples: { matches: [], misses: [] },
  revisions: [],
};

function bundle(digest: string, claims = [claim]): StoredBundle {
  const people = [{ id: 'speaker', name: 'A Speaker', labels: ['SPEAKER'], aliases: [] }];
  const collection = { publisher: 'onrecord', claims, people, events: [], scales: {} };
  return { digest, collection, index: new Uint8Array([1, 2, 3]).buffer };
}

afterEach(() => Dexie.delete(CLAIMS_DATABASE));

test('gives back what was stored, with the people a card needs', async () => {
  const store = openClaimsStore();
  await store.replace(bundle('one'));
  expect(new Uint8Array((await store.index('one'))!)).toEqual(new Uint8Array([1, 2, 3]));
  const card = await store.card('one', 'onrecord/sixty-million');
  expect(card?.claim).toEqual(claim);
  expect(card?.claimants.map(({ name }) => name)).toEqual(['A Speaker']);
});

test('knows nothing of other digests and other claims', async () => {
  const store = openClaimsStore();
  await store.replace(bundle('one'));
  expect(await store.index('two')).toBeUndefined();
  expect(await store.holds('two')).toBe(false);
  expect(await store.card('two', 'onrecord/sixty-million')).toBeUndefined();
  expect(await store.card('one', 'onrecord/other')).toBeUndefined();
});

test('a new bundle takes the place of the old one', async () => {
  const store = openClaimsStore();
  await store.replace(bundle('one'));
  await store.replace(bundle('two', [{ ...claim, id: 'newer' }]));
  expect(await store.holds('one')).toBe(false);
  expect(await store.index('one')).toBeUndefined();
  expect(await store.card('two', 'onrecord/newer')).toBeDefined();
});

test('goes on, empty, after the database was deleted under it', async () => {
  const store = openClaimsStore();
  await store.replace(bundle('one'));
  await Dexie.delete(CLAIMS_DATABASE);
  expect(await store.index('one')).toBeUndefined();
  await store.replace(bundle('one'));
  expect(await store.holds('one')).toBe(true);
});

test('rebuilds a database that another version left behind', async () => {
  const newer = new Dexie(CLAIMS_DATABASE);
  newer.version(9).stores({ something: 'else' });
  await newer.open();
  newer.close();
  const store = openClaimsStore();
  expect(await store.holds('one')).toBe(false);
  await store.replace(bundle('one'));
  expect(await store.holds('one')).toBe(true);
});

test('rebuilds a database whose tables are missing', async () => {
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(CLAIMS_DATABASE, 10);
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
    request.onerror = () => reject(new Error('could not open'));
  });
  const store = openClaimsStore();
  expect(await store.index('one')).toBeUndefined();
  await store.replace(bundle('one'));
  expect(await store.holds('one')).toBe(true);
});
