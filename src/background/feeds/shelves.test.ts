import { expect, test, vi } from 'vitest';
import { writeLine } from '../../core/feed/records.ts';
import { ADDRESS, CLAIMS, claimRecords, publisherOf, take, testMachine } from './testing.ts';

test('a second look goes over a feed’s claims, the same ones until they are others', async () => {
  const machine = testMachine();
  const desk = await publisherOf('desk', claimRecords(CLAIMS));
  machine.hosts.set(ADDRESS, desk);
  const feeds = machine.start();
  expect(await feeds.shelves()).toEqual([]);
  await take(feeds);
  const [shelf] = await feeds.shelves();
  expect((await feeds.shelves())[0]).toBe(shelf);
  expect(shelf).toMatchObject({
    curated: { collection: { publisher: 'desk', claims: [{ id: 'ferry' }, { id: 'tower' }] } },
    imported: [],
  });
  await desk.publish(claimRecords({ ferry: CLAIMS.ferry }));
  await feeds.check('desk');
  const [newer] = await feeds.shelves();
  expect(newer).not.toBe(shelf);
  expect(newer!.curated!.collection.claims).toMatchObject([{ id: 'ferry' }]);
});

test('of a feed without curated claims nothing but its index is read', async () => {
  const machine = testMachine();
  const review = {
    id: 'review-1',
    text: 'The ferry carried forty million people in its first year.',
    publisher: 'The Desk',
    url: 'https://desk.example/ferry',
  };
  const lines = new Map([['imported/review-1', writeLine('imported/review-1', review)] as const]);
  machine.hosts.set(ADDRESS, await publisherOf('desk', lines));
  const feeds = machine.start();
  await take(feeds);
  const all = vi.spyOn(machine.stores.get('desk')!, 'all');
  const [shelf] = await feeds.shelves();
  expect(shelf).not.toHaveProperty('curated');
  expect(shelf!.imported).toHaveLength(1);
  expect(all).not.toHaveBeenCalled();
});
