import { afterAll, describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import type { RecordLines } from './writing/changes.ts';
import { quickWait, testHost, type Misdeed } from './testing/host.ts';
import { testPublisher, type TestPublisher } from './testing/publisher.ts';
import { testReader, type TestReader } from './testing/reader.ts';
import { range, testRecords } from './testing/records.ts';
import { countSteps, Stopped } from './testing/steps.ts';

/** What was tried in this file, and records that a reader lacked afterwards. */
const figures = { faults: 0, lost: 0 };
afterAll(() => console.log(`faults tried: ${figures.faults}, claims lost: ${figures.lost}`));

/** How a reader comes to its next sync, and what the publisher has done by then. */
interface Scene {
  publisher: TestPublisher;
  /** Versions that the reader may hold: those that were published. */
  versions: RecordLines[];
  /** The same reader again each time, as it stood before the sync. */
  reader(): TestReader;
}

const SCENES: Record<string, () => Promise<Scene>> = {
  'a first sync': () => scene(async (publisher) => publisher.refresh(), { isFirst: true }),
  'a delta': () => scene((publisher) => publisher.publish(testRecords(range(81)))),
  'a full pack': () =>
    scene((publisher) => publisher.publish(testRecords(range(80), 'All is otherwise.'))),
  'new keys of every role, and a delta': () =>
    scene(async (publisher) => {
      for (const role of ['root', 'timestamp', 'snapshot', 'targets'] as const) {
        await publisher.rotate(role);
      }
      await publisher.publish(testRecords(range(81)));
    }),
};

async function scene(
  next: (publisher: TestPublisher) => Promise<void>,
  { isFirst = false } = {},
): Promise<Scene> {
  const publisher = await testPublisher();
  await publisher.publish(testRecords(range(80)));
  const held = testReader(publisher.pinned);
  if (!isFirst) await held.sync(testHost(publisher.files).fetch);
  const versions = [isFirst ? new Map() : publisher.records];
  await next(publisher);
  versions.push(publisher.records);
  const { texts, timestampTag, store } = held;
  return {
    publisher,
    versions,
    reader() {
      const reader = testReader(publisher.pinned);
      Object.assign(reader, { texts: { ...texts }, timestampTag });
      reader.store = store.copy();
      return reader;
    },
  };
}

/** What is held is one of the versions, whole; and the next sync holds the latest. */
async function expectWhole({ versions, publisher }: Scene, reader: TestReader) {
  figures.faults += 1;
  const held = reader.records();
  // No version lacks a record that the first one had.
  figures.lost += [...versions[0]!.keys()].filter((key) => !held.has(key)).length;
  expect(versions).toContainEqual(held);
  await reader.sync(testHost(publisher.files).fetch);
  expect(reader.records()).toEqual(publisher.records);
  expect(reader.store.content.held?.state).toBe(publisher.state);
}

describe.each(Object.entries(SCENES))('%s', (_, make) => {
  it('is whole wherever the worker is stopped, and the next sync succeeds', async () => {
    const made = await make();
    const whole = countSteps();
    await made.reader().sync(testHost(made.publisher.files).fetch, { steps: whole });
    expect(whole.taken.length).toBeGreaterThan(8);
    for (const stop of whole.taken.keys()) {
      const reader = made.reader();
      const { fetch } = testHost(made.publisher.files);
      await expect(reader.sync(fetch, { steps: countSteps(stop) })).rejects.toBeInstanceOf(Stopped);
      await expectWhole(made, reader);
    }
  });

  it('is whole whatever the host does wrong at any request, and the next sync succeeds', async () => {
    const made = await make();
    const asked = testHost(made.publisher.files);
    await made.reader().sync(asked.fetch);
    const others = [...made.publisher.files.values()];
    const misdeeds: Misdeed[] = [
      ...(['unreachable', 'missing', 'unchanged', 'silent', 'stalls', 'truncates'] as const),
      ...(['breaks', 'endless', 'trickles'] as const),
      { instead: new Uint8Array() },
      { instead: new Uint8Array(200_000) },
      ...[...new Set(others)].map((instead) => ({ instead })),
    ];
    for (const at of asked.asked.keys()) {
      for (const wrong of misdeeds) {
        const reader = made.reader();
        const host = testHost(made.publisher.files, {
          misdeed: (_path, count) => (count === at ? wrong : undefined),
        });
        try {
          await reader.sync(host.fetch, { wait: quickWait });
        } catch (error) {
          expect(error).toBeInstanceOf(FeedFault);
        }
        expect(host.open).toBe(0);
        await expectWhole(made, reader);
      }
    }
  });

  it.each(['replace', 'change', 'save'])('is whole when there is no room to %s', async (what) => {
    const made = await make();
    const reader = made.reader();
    const full = new DOMException('no room', 'QuotaExceededError');
    const steps = {
      taken: [],
      step(name: string) {
        if (name === what) throw full;
      },
    };
    await reader.sync(testHost(made.publisher.files).fetch, { steps }).catch((error: unknown) => {
      expect(error).toBe(full);
    });
    await expectWhole(made, reader);
  });

  it('is whole when two sync at once', async () => {
    const made = await make();
    const [reader, other] = [made.reader(), testReader(made.publisher.pinned)];
    Object.assign(other, { texts: reader.texts, store: reader.store });
    const host = testHost(made.publisher.files);
    await Promise.all([reader.sync(host.fetch), other.sync(host.fetch)]);
    await expectWhole(made, reader);
  });
});
