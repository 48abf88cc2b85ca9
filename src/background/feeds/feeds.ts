import { claimKey, type ClaimKey } from '../../core/claim/collection.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import type { Holdings } from '../../core/search/entries.ts';
import type { MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { StorageArea } from '../../platform/areas.ts';
import type { PublisherStore } from '../../store/feeds-store.ts';
import type { Share } from '../../core/steps.ts';
import type { LookShelf } from '../look-shelf.ts';
import { createTurns } from '../turns.ts';
import { createAdding, type Added, type AddingPort, type Known, type Shown } from './adding.ts';
import { Ended } from './endable.ts';
import { createLibrary, type Library } from './library.ts';
import { newName } from './new-name.ts';
import { dueAfterLoss, dueNow, isOldForPanel, nextLook } from './schedule.ts';
import { storedSubscriptions, type OwnFeed, type Subscription } from './subscription.ts';
import { syncOne, type SyncOnePort } from './sync-one.ts';
import { createSyncs } from './syncs.ts';

/** The feed that comes with the extension. Its publisher is that of the bundled claims. */
export interface BuiltInFeed {
  base: string;
  fingerprint: string;
  /** Its first root, as text. */
  root: string;
}

export interface FeedsPort
  extends
    Omit<SyncOnePort, 'store' | 'fetch' | 'signal' | 'subscriptions'>,
    Omit<AddingPort, 'subscriptions'>,
    OwnFeed {
  /** Where subscriptions are kept. */
  kept: StorageArea;
  store: (publisher: string) => PublisherStore;
  /** The extension's version: an index is of use to the version that made it only. */
  maker: string;
  alarm: {
    /** When it rings; `undefined` when it is not set. */
    time(): Promise<number | undefined>;
    set(when: number): Promise<void>;
    clear(): Promise<void>;
  };
  builtIn?: BuiltInFeed;
  /** Whether a page with speech is open. */
  isSpeechOpen(): Promise<boolean>;
  /** Claims were taken in, changed or taken out. */
  changed(): Promise<void>;
  /** Keeps the background awake until it is called off. */
  awake(): () => void;
}

/** The feeds that this reader takes. */
export interface Feeds {
  /** At each start of the background: sets the alarm if it is gone. Nothing is fetched. */
  wake(): Promise<void>;
  /** The alarm rang: looks at what is due. */
  ring(): Promise<void>;
  /** The panel was opened: looks at what was not looked at for a while. */
  freshen(): Promise<void>;
  /** The reader asked: looks at one now. */
  check(publisher: string): Promise<void>;
  list(): Promise<Subscription[]>;
  /** @throws FeedFault */
  preview(address: string): Promise<Shown>;
  /**
   * Takes a feed that begins with this root.
   * @param known what the reader has seen of it, or calls it by
   * @returns `changed` when it is not what was seen by now
   */
  add(address: string, fingerprint: string, known?: Known): Promise<Added>;
  /** Lets a feed have the name that it calls itself by since it was taken. */
  rename(publisher: string, name: string): Promise<void>;
  /**
   * Removes a feed and all that it brought. Its sync ends, however its host goes on, and nothing of it
   * is written afterwards.
   */
  remove(publisher: string): Promise<void>;
  /** Removes all but the built-in one, and ends whatever is looked at or added. */
  removeAll(): Promise<void>;
  /** @param share how the work is shared with what others ask */
  match(request: MatchRequest, share?: Share): Promise<MatchResult[]>;
  /** The claims of all feeds as a second look goes over them. */
  shelves(): Promise<LookShelf[]>;
  /** Whether a publisher's claims are held. */
  holds(publisher: string): Promise<boolean>;
  card(key: ClaimKey): Promise<CardData | null>;
  /** All that is held, by publisher. */
  held(): Promise<Holdings[]>;
}

export function createFeeds(port: FeedsPort): Feeds {
  const { now } = port;
  const subscriptions = storedSubscriptions(port.kept, port);
  const libraries = new Map<string, Library>();
  const syncs = createSyncs(syncNow, port.wait);
  /** Whatever reads what is kept of a feed and then writes it, one after the other. */
  const inTurn = createTurns();
  const adding = createAdding({ ...port, subscriptions }, inTurn);
  /** The publishers whose claims are held, as this start of the background knows them. */
  let held: Promise<string[]> | undefined;

  const libraryOf = (publisher: string) => {
    const library =
      libraries.get(publisher) ??
      createLibrary({ publisher, store: port.store(publisher), maker: port.maker });
    libraries.set(publisher, library);
    return library;
  };

  const publishers = () =>
    (held ??= subscriptions.all().then(async (feeds) => {
      const full = feeds.filter(({ records }) => records !== undefined);
      const found = await Promise.all(full.map(isThere));
      return full.flatMap(({ publisher }, at) => (found[at] ? [publisher] : []));
    }));

  /** A browser that is short of room may have cleared the records: they are fetched again. */
  async function isThere(feed: Subscription): Promise<boolean> {
    if (await port.store(feed.publisher).held()) return true;
    await inTurn(async () => {
      const held = await subscriptions.get(feed.publisher);
      // It may have been removed meanwhile.
      if (!held) return;
      const lost = { ...held, due: dueAfterLoss(held) };
      delete lost.records;
      await subscriptions.note(lost);
    });
    await setAlarm();
    return false;
  }

  async function syncNow(publisher: string, signal: AbortSignal): Promise<void> {
    const feed = await subscriptions.get(publisher);
    if (!feed) return;
    const release = port.awake();
    try {
      const store = port.store(publisher);
      const fetch = port.fetch(feed.base);
      const isChanged = await syncOne(publisher, { ...port, subscriptions, store, fetch, signal });
      held = undefined;
      if (!isChanged || signal.aborted) return;
      await libraryOf(publisher).changed();
      await port.changed();
    } finally {
      release();
    }
  }

  async function syncAll(which: (feed: Subscription) => boolean): Promise<void> {
    const due = (await subscriptions.all()).filter(which);
    await Promise.all(due.map(({ publisher }) => syncs.run(publisher).catch(reportFault)));
    await setAlarm();
  }

  const reportFault = (error: unknown) => {
    if (!(error instanceof Ended)) port.report(error);
  };

  async function setAlarm(): Promise<void> {
    const looks = (await subscriptions.all()).map((feed) => nextLook(feed, now()));
    if (looks.length === 0) await port.alarm.clear();
    else await port.alarm.set(Math.min(...looks));
  }

  /** A new root in a new version of the extension stands for the old one. */
  async function keepBuiltIn(): Promise<void> {
    const { builtIn, own: publisher } = port;
    if (!builtIn) return;
    const held = await subscriptions.get(publisher);
    const { base, fingerprint, root } = builtIn;
    if (held?.base === base) return;
    // What came under another root is not read any more: the bundled claims stand until it has been
    // fetched anew.
    const fresh = { publisher, name: publisher, trusted: { root }, failures: 0 };
    const kept = held ?? fresh;
    await subscriptions.put({ ...kept, base, fingerprint, isBuiltIn: true, due: 0 });
  }

  async function ring(): Promise<void> {
    const feeds = await subscriptions.all();
    const due = new Map(feeds.map((feed) => [feed.publisher, dueNow(feed, now())]));
    const isLive = [...due.values()].includes('live') && (await port.isSpeechOpen());
    await syncAll(({ publisher }) => {
      const why = due.get(publisher);
      return why === 'regular' || (why === 'live' && isLive);
    });
  }

  /** Does something with a feed that the reader has taken, once its sync has ended. */
  async function withFeed(publisher: string, work: (feed: Subscription) => Promise<void>) {
    await syncs.without(publisher, () =>
      inTurn(async () => {
        const feed = await subscriptions.get(publisher);
        if (feed && !feed.isBuiltIn) await work(feed);
      }),
    );
  }

  async function removeOne(publisher: string): Promise<void> {
    const feed = await subscriptions.get(publisher);
    if (!feed || feed.isBuiltIn) return;
    // It stays in its place, closed, so that nobody opens another one on records that go.
    const closed = libraryOf(publisher).close();
    await withFeed(publisher, async () => {
      await closed;
      // Records first: as long as the feed is in the list, the reader can remove it again.
      await port.store(publisher).clear();
      await subscriptions.remove(publisher);
    }).finally(() => libraries.delete(publisher));
    held = undefined;
  }

  async function told() {
    await setAlarm();
    await port.changed();
  }

  return {
    async wake() {
      await keepBuiltIn();
      if ((await port.alarm.time()) === undefined) await setAlarm();
    },
    ring,
    freshen: () => syncAll((feed) => isOldForPanel(feed, now())),
    check: (publisher) => syncAll((feed) => feed.publisher === publisher),
    list: () => subscriptions.all(),
    preview: (address) => adding.preview(address),

    async add(address, fingerprint, known = {}) {
      const added = await adding.add(address, fingerprint, known);
      if (typeof added === 'string') return added;
      await syncAll(({ publisher }) => publisher === added.publisher);
      return 'added';
    },

    async rename(publisher, name) {
      await withFeed(publisher, async (feed) => {
        if (newName(feed, await subscriptions.all()) !== name) return;
        const renamed = { ...feed, name };
        delete renamed.calls;
        await subscriptions.put(renamed);
      });
      await told();
      await syncAll((feed) => feed.publisher === publisher);
    },

    async remove(publisher) {
      await removeOne(publisher);
      await told();
    },

    async removeAll() {
      adding.end();
      const all = await inTurn(() => subscriptions.all());
      const gone = await Promise.allSettled(all.map(({ publisher }) => removeOne(publisher)));
      await told();
      for (const one of gone) if (one.status === 'rejected') throw one.reason;
    },

    async match(request, share) {
      const all = await publishers();
      return Promise.all(all.map((publisher) => libraryOf(publisher).match(request, share)));
    },

    async shelves() {
      return Promise.all((await publishers()).map((publisher) => libraryOf(publisher).shelf()));
    },

    holds: async (publisher) => (await publishers()).includes(publisher),

    async card(key) {
      const publisher = key.slice(0, key.indexOf('/'));
      const feed = await subscriptions.get(publisher);
      if (!feed) return null;
      const card = await libraryOf(publisher).card(key.slice(claimKey(publisher, '').length));
      return card && { ...card, feed: feed.name };
    },

    async held() {
      const all = await publishers();
      return Promise.all(
        all.map(async (publisher) => {
          const feed = (await subscriptions.get(publisher))?.name;
          const held = await libraryOf(publisher).held();
          return { ...held, ...(feed !== undefined && { feed }) };
        }),
      );
    },
  };
}
