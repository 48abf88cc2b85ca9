import * as v from 'valibot';
import { slug, text } from '../../core/claim/primitives.ts';
import { FEED_PROBLEMS } from '../../messages/feeds.ts';
import type { StorageArea } from '../../platform/areas.ts';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const metadata = v.exactOptional(v.string());

/**
 * A feed that this reader takes, with the metadata that is trusted. It is kept where no content script
 * can write, and not beside the records: a database of records that was lost must not let a host go
 * back to older versions. Times are milliseconds since 1970.
 */
const recordSchema = v.object({
  /** No other feed may speak for this publisher. */
  publisher: slug,
  /** The name under which the reader took it. */
  name: text(80),
  /** What it calls itself since, where that is another name. */
  calls: v.exactOptional(text(80)),
  base: v.string(),
  /** SHA-256 of the first root's file. */
  fingerprint: v.string(),
  trusted: v.object({
    root: v.string(),
    timestamp: metadata,
    snapshot: metadata,
    targets: metadata,
  }),
  /** How many records it holds. */
  records: v.exactOptional(moment),
  /** When its publisher's word was last found to hold. */
  confirmed: v.exactOptional(moment),
  /** Until when that word holds. */
  until: v.exactOptional(moment),
  /** When a sync was last begun, and when the next is due. */
  tried: v.exactOptional(moment),
  due: moment,
  /** Not before then, as the host asked. */
  notBefore: v.exactOptional(moment),
  /** Syncs that failed since one did not. */
  failures: moment,
  problem: v.exactOptional(v.picklist(FEED_PROBLEMS)),
  live: v.exactOptional(v.object({ from: moment, until: moment })),
});

type FeedRecord = v.InferOutput<typeof recordSchema>;

export interface Subscription extends FeedRecord {
  /** It came with the extension, and is not removed. No record says so: it is where it is kept. */
  isBuiltIn: boolean;
}

/** Where subscriptions are kept. */
export interface Subscriptions {
  all(): Promise<Subscription[]>;
  get(publisher: string): Promise<Subscription | undefined>;
  /** @throws when it cannot be kept. */
  put(subscription: Subscription): Promise<void>;
  /**
   * Keeps how a sync went. On a full disk that is kept in memory, until something can be written
   * again or the background stops: trust must never rest on it.
   */
  note(subscription: Subscription): Promise<void>;
  remove(publisher: string): Promise<void>;
}

/** Before the publisher in the key of a feed that the reader has added. */
export const FEED_PREFIX = 'feed:';

const BUILT_IN_KEY = 'built-in-feed';

/** The one feed that may come with the extension. */
export interface OwnFeed {
  /** The publisher of the claims that came with the extension: no other feed may be it. */
  own: string;
  builtIn?: { fingerprint: string };
}

/** The record of a feed that the reader has added: under its own publisher's key, or it is none. */
export function readFeed(key: string, stored: unknown): FeedRecord | undefined {
  const record = v.safeParse(recordSchema, stored);
  if (!record.success || key !== FEED_PREFIX + record.output.publisher) return undefined;
  return record.output;
}

/** Each subscription under a key of its own: feeds that sync at once do not undo each other's. */
export function storedSubscriptions(area: StorageArea, { own, builtIn }: OwnFeed): Subscriptions {
  const keyOf = (publisher: string) => (publisher === own ? BUILT_IN_KEY : FEED_PREFIX + publisher);

  const readAdded = (key: string, stored: unknown): Subscription | undefined => {
    const record = readFeed(key, stored);
    return record && record.publisher !== own ? { ...record, isBuiltIn: false } : undefined;
  };

  /** Only what came under the root that this version of the extension pins. */
  const readBuiltIn = (stored: unknown): Subscription | undefined => {
    const record = v.safeParse(recordSchema, stored);
    if (!record.success || record.output.publisher !== own) return undefined;
    const isPinned = record.output.fingerprint === builtIn?.fingerprint;
    return isPinned ? { ...record.output, isBuiltIn: true } : undefined;
  };

  const unwritten = new Map<string, Subscription>();
  const newest = (stored: Subscription | undefined) =>
    stored && (unwritten.get(stored.publisher) ?? stored);
  const put = async (subscription: Subscription) => {
    await area.set(keyOf(subscription.publisher), subscription);
    unwritten.delete(subscription.publisher);
  };
  return {
    all: async () => {
      const [added, came] = await Promise.all([area.entries(FEED_PREFIX), area.get(BUILT_IN_KEY)]);
      const found = [readBuiltIn(came), ...added.map(([key, stored]) => readAdded(key, stored))];
      return found.map(newest).filter((subscription) => subscription !== undefined);
    },
    get: async (publisher) => {
      const key = keyOf(publisher);
      const stored = await area.get(key);
      return newest(publisher === own ? readBuiltIn(stored) : readAdded(key, stored));
    },
    put,
    note: (subscription) =>
      put(subscription).catch(() => void unwritten.set(subscription.publisher, subscription)),
    remove: async (publisher) => {
      await area.remove(keyOf(publisher));
      unwritten.delete(publisher);
    },
  };
}
