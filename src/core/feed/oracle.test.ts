import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { testHost } from './testing/host.ts';
import { DIFFERENCES } from './testing/oracle/differences.ts';
import { MUTATIONS } from './testing/oracle/mutations.ts';
import { otherClient, serve, type TestServer } from './testing/oracle/tuf-js.ts';
import { testPublisher, type TestPublisher } from './testing/publisher.ts';
import { testReader } from './testing/reader.ts';
import { range, testRecords } from './testing/records.ts';

/** tuf-js judges by the clock on the wall. */
const NOW = new Date();

let server: TestServer;
beforeAll(async () => {
  server = await serve(new Map());
});
afterAll(() => server.close());

async function twice(): Promise<TestPublisher> {
  const publisher = await testPublisher({ now: NOW });
  await publisher.publish(testRecords(range(60), 'The first.'));
  await publisher.publish(testRecords(range(61), 'The first.'));
  return publisher;
}

/** What each of the two makes of what is published next, having held what was published before. */
async function both(publisher: TestPublisher, publish: () => Promise<void>) {
  server.files = publisher.files;
  const reader = testReader(publisher.pinned, NOW);
  const other = await otherClient(publisher.pinned, server.base);
  try {
    await reader.sync(testHost(publisher.files).fetch);
    await other.update();
    await publish();
    const [ours, theirs] = await Promise.allSettled([
      reader.sync(testHost(publisher.files).fetch),
      other.update(),
    ]);
    if (ours.status === 'rejected' && !(ours.reason instanceof FeedFault)) throw ours.reason;
    return { ours: ours.status === 'fulfilled', theirs: theirs.status === 'fulfilled' };
  } finally {
    await other.close();
  }
}

describe('tuf-js', () => {
  it('downloads each pack that we publish, through rotations of every key', async () => {
    const publisher = await twice();
    for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) {
      await publisher.rotate(role, { keys: 2 });
    }
    server.files = publisher.files;
    const client = await otherClient(publisher.pinned, server.base);
    const path = [...publisher.files.keys()].findLast((name) => name.endsWith('.claims.jsonl.gz'))!;
    const pack = await client.update('claims.jsonl.gz');
    expect(new Uint8Array(pack!)).toEqual(publisher.files.get(path));
    await client.close();
  });

  it.each(MUTATIONS)('judges $role as we do: $what', async (mutation) => {
    const { role, what } = mutation;
    const publisher = await twice();
    const judged = await both(publisher, () => publisher.forge(role, mutation.forge(publisher)));
    const difference = DIFFERENCES.find(
      (one) => one.what === what && (!one.role || one.role === role),
    );
    const ours = difference ? difference.we === 'take' : judged.theirs;
    expect(judged).toEqual({ ours, theirs: difference ? !ours : judged.theirs });
  });

  it('was asked of enough', () => {
    console.log(`tuf-js: ${MUTATIONS.length} mutations, ${DIFFERENCES.length} judged otherwise`);
    expect(MUTATIONS.length).toBeGreaterThan(40);
    for (const { what } of DIFFERENCES) expect(MUTATIONS.map((one) => one.what)).toContain(what);
  });
});
