import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { webCrypto } from '../core/feed/crypto.ts';
import { writeLine } from '../core/feed/records.ts';
import type { BaseSegment, RecentSegment } from '../core/feed/segments.ts';
import {
  changeDigests,
  cutIntoShards,
  noDigests,
  stateDigest,
  type Shard,
} from '../core/feed/state.ts';
import type { HeldState } from '../core/feed/sync.ts';
import { FEEDS_DATABASE } from './feeds-database.ts';
import { openFeedsStore, type PublisherStore } from './feeds-store.ts';

afterEach(() => Dexie.delete(FEEDS_DATABASE));

const crypto_ = webCrypto(crypto.subtle);

async function packOf(ids: string[]): Promise<[HeldState, Map<number, Shard>]> {
  const lines = ids.map((id) => ({ key: `claim/${id}`, text: writeLine(`claim/${id}`, { id }) }));
  const shards = cutIntoShards(lines);
  const digests = await changeDigests(noDigests(), shards, crypto_);
  return [{ digests, state: await stateDigest(digests, crypto_) }, shards];
}

const textsOf = async (store: PublisherStore) => (await store.all()).toSorted();

describe('records', () => {
  test('of a full pack stand in place of all before, and beside those of others', async () => {
    const open = openFeedsStore();
    const [first, firstShards] = await packOf(['one', 'two']);
    const [second, secondShards] = await packOf(['three']);
    expect(await open('desk').held()).toBeUndefined();
    await open('desk').replace(first, firstShards);
    await open('other').replace(first, firstShards);
    await open('desk').replace(second, secondShards);
    expect((await open('desk').held())?.state).toBe(second.state);
    expect(await textsOf(open('desk'))).toEqual([...secondShards.values()]);
    expect(await textsOf(open('other'))).toEqual([...firstShards.values()].toSorted());
    await open('other').clear();
    expect(await textsOf(open('other'))).toEqual([]);
    expect(await open('other').held()).toBeUndefined();
    expect(await textsOf(open('desk'))).toHaveLength(1);
  });

  test('change from the state that they were, and from no other', async () => {
    const store = openFeedsStore()('desk');
    const [first, shards] = await packOf(['one', 'two']);
    const [next] = await packOf(['one', 'three']);
    await store.replace(first, shards);
    const [gone, stays] = [...shards.keys()] as [number, number];
    const changes = new Map([[gone, '']]);
    expect(await store.change('0'.repeat(64), next, changes)).toBe(false);
    expect((await store.held())?.state).toBe(first.state);
    expect(await store.change(first.state, next, changes)).toBe(true);
    expect((await store.held())?.state).toBe(next.state);
    expect([...(await store.shards([gone, stays, 4095])).keys()]).toEqual([stays]);
  });

  test('stay as they were when a change breaks off', async () => {
    const store = openFeedsStore()('desk');
    const [first, shards] = await packOf(['one', 'two']);
    await store.replace(first, shards);
    // What cannot be stored fails in the middle of the transaction.
    const broken = new Map([...shards.keys()].map((shard) => [shard, (() => '') as never]));
    await expect(store.replace({ ...first, state: 'next' }, broken)).rejects.toThrow();
    await expect(store.change(first.state, { ...first, state: 'next' }, broken)).rejects.toThrow();
    expect((await store.held())?.state).toBe(first.state);
    expect(await textsOf(store)).toEqual([...shards.values()].toSorted());
  });
});

describe('the index', () => {
  const bytes = (text: string) => new TextEncoder().encode(text).buffer;
  const base = (state: string): BaseSegment => ({
    maker: '1',
    state,
    digests: noDigests(),
    curated: bytes(state),
    imported: undefined,
  });
  const recent = (since: string): RecentSegment => ({
    state: 'later',
    since,
    shards: [1, 2],
    curated: undefined,
    imported: bytes('recent'),
  });

  test('comes back in its parts', async () => {
    const store = openFeedsStore()('desk');
    expect(await store.segments()).toBeUndefined();
    await store.keepBase(base('a'));
    expect(await store.segments()).toEqual({ base: base('a') });
    await store.keepRecent(recent('a'));
    const found = await store.segments();
    expect(found?.recent).toMatchObject(recent('a'));
    await store.keepBase(base('b'));
    expect(await store.segments()).toEqual({ base: base('b') });
  });
});
