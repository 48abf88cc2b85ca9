import { expect, test, vi } from 'vitest';
import { testClaim } from '../core/match/testing.ts';
import type { Holdings } from '../core/search/entries.ts';
import { createLookup } from './lookup.ts';

const holdings = (...claims: string[]): Holdings => ({
  publisher: 'desk',
  people: [],
  events: [{ id: 'talk', name: 'The talk', date: '2024', summary: 'A talk.' }],
  claims: claims.map((id) => testClaim(id, { says: [id] }, { claimants: [], event: 'talk' })),
  imported: [],
});

test('what is held is made ready once, and again when it has changed', async () => {
  const held = vi.fn(() => Promise.resolve([holdings('ferry')]));
  const lookup = createLookup(held);
  expect((await lookup.search('talk')).claims).toMatchObject([{ claim: 'desk/ferry' }]);
  expect((await lookup.search('tower')).claims).toEqual([]);
  expect(held).toHaveBeenCalledTimes(1);

  held.mockResolvedValue([holdings('ferry', 'tower')]);
  lookup.forget();
  expect((await lookup.search('talk')).claims).toHaveLength(2);
});

test('a store that failed is asked again', async () => {
  const held = vi.fn<() => Promise<Holdings[]>>();
  held.mockRejectedValueOnce(new Error('storage is gone')).mockResolvedValue([holdings('ferry')]);
  const lookup = createLookup(held);
  await expect(lookup.search('talk')).rejects.toThrow('storage is gone');
  expect((await lookup.search('talk')).claims).toHaveLength(1);
});

test('an event is given with its claims, and not when nobody holds it', async () => {
  const lookup = createLookup(() => Promise.resolve([holdings('ferry')]));
  expect(await lookup.event('desk/talk')).toMatchObject({
    event: { name: 'The talk' },
    claims: [{ claim: 'desk/ferry' }],
  });
  expect(await lookup.event('desk/other')).toBeNull();
});
