import * as v from 'valibot';
import { slug, text } from '../../core/claim/primitives.ts';
import { FEED_PROBLEMS } from '../../messages/feeds.ts';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));
const metadata = v.exactOptional(v.string());

/**
 * A feed that this reader takes, with the metadata that is trusted. It is kept in extension storage,
 * not beside the records: a database that was lost must not let a host go back to older versions.
 * Times are milliseconds since 1970.
 */
export const subscriptionSchema = v.object({
  /** No other feed may speak for this publisher. */
  publisher: slug,
  /** The name under which the reader took it. */
  name: text(80),
  /** What it calls itself since, where that is another name. */
  calls: v.exactOptional(text(80)),
  base: v.string(),
  /** SHA-256 of the first root's file. */
  fingerprint: v.string(),
  /** It came with the extension, and is not removed. */
  isBuiltIn: v.boolean(),
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

export type Subscription = v.InferOutput<typeof subscriptionSchema>;

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

/** The part of extension storage that subscriptions need. */
export interface LocalStorage {
  get(key: string): Promise<unknown>;
  entries(prefix: string): Promise<[key: string, value: unknown][]>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

const PREFIX = 'feed:';

/** Each subscription under a key of its own: feeds that sync at once do not undo each other's. */
export function storedSubscriptions(local: LocalStorage): Subscriptions {
  const read = (stored: unknown) => {
    const subscription = v.safeParse(subscriptionSchema, stored);
    return subscription.success ? subscription.output : undefined;
  };
  const unwritten = new Map<string, Subscription>();
  const newest = (stored: Subscription | undefined) =>
    stored && (unwritten.get(stored.publisher) ?? stored);
  const put = async (subscription: Subscription) => {
    await local.set(PREFIX + subscription.publisher, subscription);
    unwritten.delete(subscription.publisher);
  };
  return {
    all: async () => {
      const found = (await local.entries(PREFIX)).map(([, stored]) => newest(read(stored)));
      return found.filter((subscription) => subscription !== undefined);
    },
    get: async (publisher) => newest(read(await local.get(PREFIX + publisher))),
    put,
    note: (subscription) =>
      put(subscription).catch(() => void unwritten.set(subscription.publisher, subscription)),
    remove: async (publisher) => {
      await local.remove(PREFIX + publisher);
      unwritten.delete(publisher);
    },
  };
}
