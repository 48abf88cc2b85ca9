import { FeedFault } from '../../core/feed/fault.ts';
import { writeLine } from '../../core/feed/records.ts';
import type { BaseSegment, RecentSegment, Segments } from '../../core/feed/segments.ts';
import { gunzip } from '../../core/feed/testing/gzip.ts';
import { endlessWait, testHost, type HostOptions } from '../../core/feed/testing/host.ts';
import { testCrypto } from '../../core/feed/testing/keys.ts';
import { testPublisher, type TestPublisher } from '../../core/feed/testing/publisher.ts';
import { memoryStore } from '../../core/feed/testing/store.ts';
import type { RecordLines } from '../../core/feed/writing/changes.ts';
import { testClaim } from '../../core/match/testing.ts';
import type { PublisherStore } from '../../store/feeds-store.ts';
import { createFeeds, type Feeds, type FeedsPort } from './feeds.ts';
import type { Subscription } from './subscription.ts';

export const START = Date.parse('2026-01-01T01:00:00Z');

/** Where `desk` publishes. */
export const ADDRESS = 'https://feeds.example/';

/** What `desk` publishes: the claims' words by their ids. */
export const CLAIMS = {
  ferry: 'the ferry carried forty million',
  tower: 'the tower is nine miles high',
};

/** Takes the feed as a reader does who compares its key. */
export async function take(feeds: Feeds, address = ADDRESS): ReturnType<Feeds['add']> {
  const { fingerprint } = await feeds.preview(address);
  return feeds.add(address, fingerprint);
}

/** The publisher of the bundled claims. */
const OWN = 'onrecord';

/** What claims' cards and marks are made from: each is marked by its own words. */
export function claimRecords(claims: Record<string, string>, more: object = {}): RecordLines {
  const lines = Object.entries(claims).map(([id, words]) => {
    const claim = testClaim(id, { says: [words] }, { claimants: [], claim: words, ...more });
    return [`claim/${id}`, writeLine(`claim/${id}`, claim)] as const;
  });
  return new Map(lines);
}

/** A publisher of that name who has published some records. */
export async function publisherOf(
  publisher: string,
  records: RecordLines,
  now?: Date,
): Promise<TestPublisher> {
  const info = { publisher, name: `The ${publisher}` };
  const made = await testPublisher({ info, ...(now && { now }) });
  await made.publish(records);
  return made;
}

/** A machine: what it keeps outlives each start of the background. */
export interface TestMachine {
  now: number;
  /** What is kept by key. */
  local: Map<string, unknown>;
  stores: Map<string, PublisherStore>;
  /** Nothing more can be kept. */
  isFull: boolean;
  /** When the alarm rings. */
  alarm: number | undefined;
  alarmsSet: number;
  isSpeechOpen: boolean;
  /** How often others were told that claims changed. */
  changes: number;
  /** Files asked for, by all hosts. */
  asked: string[];
  misdeed: HostOptions['misdeed'];
  /** What the host of a feed's address serves. */
  hosts: Map<string, TestPublisher>;
  subscription(publisher: string): Subscription | undefined;
  /** Starts the background. */
  start(more?: Partial<FeedsPort>): Feeds;
}

export function testMachine(): TestMachine {
  const machine: TestMachine = {
    now: START,
    local: new Map(),
    stores: new Map(),
    isFull: false,
    alarm: undefined,
    alarmsSet: 0,
    isSpeechOpen: false,
    changes: 0,
    asked: [],
    misdeed: undefined,
    hosts: new Map(),
    subscription: (publisher) =>
      machine.local.get(publisher === OWN ? 'built-in-feed' : `feed:${publisher}`) as
        Subscription | undefined,
    start: (more) => createFeeds({ ...portOf(machine), ...more }),
  };
  return machine;
}

function portOf(machine: TestMachine): FeedsPort {
  const { local } = machine;
  return {
    own: OWN,
    kept: {
      get: (key) => Promise.resolve(local.get(key)),
      entries: (prefix) => Promise.resolve([...local].filter(([key]) => key.startsWith(prefix))),
      set: (key, value) =>
        machine.isFull
          ? Promise.reject(new DOMException('no room', 'QuotaExceededError'))
          : Promise.resolve(void local.set(key, structuredClone(value))),
      remove: (key) => Promise.resolve(void local.delete(key)),
    },
    store: (publisher) => {
      const store = machine.stores.get(publisher) ?? testStore();
      machine.stores.set(publisher, store);
      return store;
    },
    maker: '1',
    fetch: (base) => async (path) => {
      machine.asked.push(path);
      const publisher = machine.hosts.get(base);
      if (!publisher) throw new FeedFault('unreachable', path, 'nobody is there');
      const { misdeed } = machine;
      return testHost(publisher.files, misdeed ? { misdeed } : {}).fetch(path);
    },
    gunzip,
    crypto: testCrypto,
    wait: endlessWait,
    now: () => machine.now,
    random: () => 0.5,
    alarm: {
      time: () => Promise.resolve(machine.alarm),
      set: (when) => {
        machine.alarm = when;
        machine.alarmsSet += 1;
        return Promise.resolve();
      },
      clear: () => Promise.resolve(void (machine.alarm = undefined)),
    },
    isSpeechOpen: () => Promise.resolve(machine.isSpeechOpen),
    changed: () => Promise.resolve(void (machine.changes += 1)),
    awake: () => () => undefined,
    report: () => undefined,
  };
}

/** A publisher's store in memory. */
function testStore(): PublisherStore {
  const store = memoryStore();
  let segments: Segments | undefined;
  return Object.assign(store, {
    all: () => Promise.resolve([...store.content.shards.values()]),
    segments: () => Promise.resolve(segments),
    keepBase: (base: BaseSegment) => Promise.resolve(void (segments = { base })),
    keepRecent: (recent: RecentSegment) =>
      Promise.resolve(void (segments = segments && { ...segments, recent })),
    clear: async () => {
      segments = undefined;
      const held = await store.held();
      if (held) await store.replace({ ...held, state: '' }, new Map());
    },
  });
}
