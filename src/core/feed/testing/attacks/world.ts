import type { FeedFaultKind } from '../../fault.ts';
import type { Role } from '../../metadata.ts';
import type { HostOptions } from '../host.ts';
import { testHost, type TestHost } from '../host.ts';
import { testPublisher, type PublisherOptions, type TestPublisher } from '../publisher.ts';
import { testReader, type TestReader } from '../reader.ts';
import { range, testRecords } from '../records.ts';

/** What an attack of the specification looks like to a reader, and what comes of it. */
export interface Attack {
  /** Its name in the specification. */
  name: string;
  /** What the host serves, in words. */
  served: string;
  /** The fault that the client gives, or that it takes what is served. */
  outcome: FeedFaultKind | 'taken';
  /** The metadata that is newer afterwards; of the rest not a byte is other. */
  advanced?: readonly Role[];
  /** The metadata that is dropped, since a new root's keys do not sign it. The claims stay. */
  forgotten?: readonly Role[];
  /** Where what is served is what the publisher signed, the reader holds it afterwards. */
  isNewHeld?: boolean;
  /** What else is to be said, for readers of the table. */
  note?: string;
  /** The publisher's keys, where one of each is not enough. */
  publisher?: PublisherOptions;
  act(world: World): Promise<void> | void;
}

/** A publisher, a reader who holds its second version, and a host between them. */
export interface World {
  publisher: TestPublisher;
  reader: TestReader;
  /** What the host holds: the publisher's files, unless an attack changes them. */
  files: Map<string, Uint8Array<ArrayBuffer>>;
  /** What lay there after the first version. */
  old: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** What the host does wrong beside. */
  misdeed: HostOptions['misdeed'];
  /** The reader's clock. */
  now: Date;
  /** Whom the reader takes the feed for. */
  expected: string;
}

/** So many records that a delta is worth while. */
const COUNT = 120;

export async function makeWorld(options: PublisherOptions = {}): Promise<World> {
  const publisher = await testPublisher(options);
  await publisher.publish(testRecords(range(COUNT), 'The first.'));
  const old = new Map(publisher.files);
  await publisher.publish(testRecords(range(COUNT), 'The second.'));
  const reader = testReader(publisher.pinned);
  await reader.sync(testHost(publisher.files).fetch);
  return {
    publisher,
    reader,
    files: publisher.files,
    old,
    misdeed: undefined,
    now: new Date('2026-01-01T02:00:00Z'),
    expected: 'test',
  };
}

/** The host of a world. */
export function hostOf({ files, misdeed }: World): TestHost {
  return testHost(files, misdeed ? { misdeed } : {});
}

/** Has the publisher publish a third version, with one record more. */
export function publishNext({ publisher }: World): Promise<void> {
  return publisher.publish(testRecords(range(COUNT + 1), 'The second.'));
}

/** The path of a file of which there is one, by its end. */
export function pathWith(files: ReadonlyMap<string, unknown>, end: string): string {
  return [...files.keys()].findLast((path) => path.endsWith(end))!;
}
