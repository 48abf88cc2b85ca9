import { describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { stateDigest } from './state.ts';
import { testHost } from './testing/host.ts';
import { testCrypto } from './testing/keys.ts';
import { DELTAS_BACK, testPublisher, type TestPublisher } from './testing/publisher.ts';
import { testReader, type TestReader } from './testing/reader.ts';
import { range, testRecords } from './testing/records.ts';

const COUNT = 100;

/** A feed of a hundred records and a reader who holds them. */
async function synced() {
  const publisher = await testPublisher();
  await publisher.publish(testRecords(range(COUNT)));
  const reader = testReader(publisher.pinned);
  const sync = () => reader.sync(testHost(publisher.files).fetch);
  await sync();
  return { publisher, reader, sync };
}

/** Publishes so many versions, each with one record more. */
async function publishMore(publisher: TestPublisher, versions: number) {
  for (let more = 1; more <= versions; more += 1) {
    await publisher.publish(testRecords(range(COUNT + more)));
  }
}

/** The reader holds what was published: the same records, in the same shards, with the same digest. */
async function expectEqual(reader: TestReader, publisher: TestPublisher) {
  expect(reader.records()).toEqual(publisher.records);
  const fresh = testReader(publisher.pinned);
  await fresh.sync(testHost(publisher.files).fetch);
  const { held, shards } = reader.store.content;
  expect(shards).toEqual(fresh.store.content.shards);
  expect(held?.state).toBe(publisher.state);
  expect(await stateDigest(held!.digests, testCrypto)).toBe(publisher.state);
}

describe('what a sync takes over', () => {
  it('is all, at first', async () => {
    const { publisher, reader } = await synced();
    await expectEqual(reader, publisher);
    const again = testReader(publisher.pinned);
    const result = await again.sync(testHost(publisher.files).fetch);
    expect(result).toMatchObject({ by: 'full', changed: 'all', info: { publisher: 'test' } });
  });

  it('is nothing, when all is held', async () => {
    const { publisher, reader } = await synced();
    const host = testHost(publisher.files);
    expect(await reader.sync(host.fetch)).toMatchObject({ by: 'held', changed: [] });
    expect(host.asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  it('is nothing but new metadata, when only that is new', async () => {
    const { publisher, sync } = await synced();
    await publisher.refresh();
    expect(await sync()).toMatchObject({
      by: 'held',
      trusted: { timestamp: { signed: { version: 2 } } },
    });
  });

  it('is a delta, from the version before', async () => {
    const { publisher, reader, sync } = await synced();
    const next = new Map(testRecords(range(COUNT)));
    next.delete('claim/claim-7');
    next.set('claim/claim-8', '["claim/claim-8",{"text":"It was not said."}]');
    next.set('claim/claim-new', '["claim/claim-new",{}]');
    await publisher.publish(next);
    const result = await sync();
    expect(result.by).toBe('delta');
    expect(result.changed).toHaveLength(3);
    await expectEqual(reader, publisher);
  });

  it.each(range(DELTAS_BACK).map((back) => back + 1))(
    'is one delta, %i versions on',
    async (back) => {
      const { publisher, reader, sync } = await synced();
      await publishMore(publisher, back);
      expect((await sync()).by).toBe('delta');
      await expectEqual(reader, publisher);
    },
  );

  it('is all again, when no delta reaches so far back', async () => {
    const { publisher, reader, sync } = await synced();
    await publishMore(publisher, DELTAS_BACK + 1);
    expect((await sync()).by).toBe('full');
    await expectEqual(reader, publisher);
  });

  it('comes back to what was before, by a delta', async () => {
    const { publisher, reader, sync } = await synced();
    await publishMore(publisher, 1);
    await sync();
    await publisher.publish(testRecords(range(COUNT)));
    expect((await sync()).by).toBe('delta');
    await expectEqual(reader, publisher);
  });

  it('is nothing at all, when a feed holds nothing', async () => {
    const { publisher, reader, sync } = await synced();
    await publisher.publish(new Map());
    await sync();
    expect(reader.records().size).toBe(0);
    expect(reader.store.content.held?.digests.every((byte) => byte === 0)).toBe(true);
  });
});

describe('a delta that does not lead where it should', () => {
  it('gives way to the full pack', async () => {
    const { publisher, reader } = await synced();
    await publishMore(publisher, 1);
    const { fetch } = testHost(publisher.files, {
      misdeed: (path) => (path.includes('.delta-') ? 'truncates' : undefined),
    });
    expect((await reader.sync(fetch)).by).toBe('full');
    await expectEqual(reader, publisher);
  });

  it('gives way to the full pack, when what is held is no longer what it says it is', async () => {
    const { publisher, reader, sync } = await synced();
    await publisher.publish(
      testRecords(range(COUNT)).set('person/someone', '["person/someone",{}]'),
    );
    const { held, shards } = reader.store.content;
    const broken = [...shards].map(([number]) => [number, '["claim/x",0]\n'] as const);
    await reader.store.replace(held!, new Map(broken));
    expect((await sync()).by).toBe('full');
    await expectEqual(reader, publisher);
  });

  it('is not applied to what somebody else took over in the meantime', async () => {
    const { publisher, reader } = await synced();
    await publishMore(publisher, 1);
    const other = testReader(publisher.pinned);
    other.store = reader.store;
    const { fetch } = testHost(publisher.files);
    const both = await Promise.all([reader.sync(fetch), other.sync(fetch)]);
    expect(both.map(({ by }) => by)).toContain('delta');
    await expectEqual(reader, publisher);
  });
});

describe('what a publisher says of itself', () => {
  it('is handed on with a live window and a commit', async () => {
    const { publisher, sync } = await synced();
    const live = { from: '2026-01-01T00:00:00Z', until: '2026-01-01T06:00:00Z' };
    await publisher.publish(publisher.records, { live, commit: 'a'.repeat(40) });
    expect((await sync()).info).toMatchObject({ live, commit: 'a'.repeat(40) });
  });

  it('is refused with a live window that is too long', async () => {
    const { publisher, reader, sync } = await synced();
    const before = reader.records();
    const live = { from: '2026-01-01T00:00:00Z', until: '2026-01-01T06:00:01Z' };
    await publisher.publish(testRecords([1]), { live });
    await expect(sync()).rejects.toMatchObject({ kind: 'malformed' });
    expect(reader.records()).toEqual(before);
  });

  it('must be what the feed was taken for', async () => {
    const { publisher, reader } = await synced();
    const before = reader.records();
    await publisher.publish(testRecords([1]), { publisher: 'another' });
    const fault: unknown = await reader
      .sync(testHost(publisher.files).fetch, { publisher: 'test' })
      .catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FeedFault);
    expect(fault).toMatchObject({ kind: 'publisher' });
    expect(reader.records()).toEqual(before);
  });
});
