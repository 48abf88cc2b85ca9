import { claimKey, type ClaimKey } from '../../core/claim/collection.ts';
import type { CardData } from '../../core/claim/card-data.ts';
import { FeedFault, type FeedFaultKind } from '../../core/feed/fault.ts';
import type { Holdings } from '../../core/search/entries.ts';
import type { MatchRequest, MatchResult } from '../../core/match/types.ts';
import type { PublisherStore } from '../../store/feeds-store.ts';
import type { Share } from '../matching/shares.ts';
import { createLibrary, type Library } from './library.ts';
import { previewFeed, type Preview, type PreviewPort } from './preview.ts';
import { dueAfterLoss, dueNow, isOldForPanel, nextLook } from './schedule.ts';
import type { Subscription } from './subscription.ts';
import { syncOne, type SyncOnePort } from './sync-one.ts';

/** The feed that comes with the extension. Its publisher is that of the bundled claims. */
export interface BuiltInFeed {
  base: string;
  fingerprint: string;
  /** Its first root, as text. */
  root: string;
}

export interface FeedsPort extends Omit<SyncOnePort, 'store' | 'fetch'>, Omit<PreviewPort, 'now'> {
  store: (publisher: string) => PublisherStore;
  alarm: {
    /** When it rings; `undefined` when it is not set. */
    time(): Promise<number | undefined>;
    set(when: number): Promise<void>;
    clear(): Promise<void>;
  };
  builtIn?: BuiltInFeed;
  /** The publisher of the claims that came with the extension: only the built-in feed may be it. */
  own: string;
  /** Whether a page with speech is open. */
  isSpeechOpen(): Promise<boolean>;
  /** Claims were taken in, changed or taken out. */
  changed(): Promise<void>;
  /** Keeps the background awake until it is called off. */
  awake(): () => void;
}

/** What became of adding a feed. */
export type Added = 'added' | 'taken' | 'changed' | FeedFaultKind;

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
  preview(address: string): Promise<Preview>;
  /** Takes a feed as it was shown; `changed` when it begins with another root by now. */
  add(address: string, fingerprint: string): Promise<Added>;
  remove(publisher: string): Promise<void>;
  /** @param share how the work is shared with what others ask */
  match(request: MatchRequest, share?: Share): Promise<MatchResult[]>;
  /** Whether a publisher's claims are held. */
  holds(publisher: string): Promise<boolean>;
  card(key: ClaimKey): Promise<CardData | null>;
  /** All that is held, by publisher. */
  held(): Promise<Holdings[]>;
}

export function createFeeds(port: FeedsPort): Feeds {
  const { subscriptions, now } = port;
  const libraries = new Map<string, Library>();
  const running = new Map<string, Promise<void>>();
  /** The publishers whose claims are held, as this start of the background knows them. */
  let held: Promise<string[]> | undefined;

  const libraryOf = (publisher: string) => {
    const library = libraries.get(publisher) ?? createLibrary(publisher, port.store(publisher));
    libraries.set(publisher, library);
    return library;
  };

  const preview = (address: string) => previewFeed(address, { ...port, now: new Date(now()) });

  const publishers = () =>
    (held ??= subscriptions.all().then(async (feeds) => {
      const full = feeds.filter(({ records }) => records !== undefined);
      const found = await Promise.all(full.map(isThere));
      return full.flatMap(({ publisher }, at) => (found[at] ? [publisher] : []));
    }));

  /** A browser that is short of room may have cleared the records: they are fetched again. */
  async function isThere(feed: Subscription): Promise<boolean> {
    if (await port.store(feed.publisher).held()) return true;
    const lost = { ...feed, due: dueAfterLoss(feed) };
    delete lost.records;
    await subscriptions.note(lost);
    await setAlarm();
    return false;
  }

  /** Those that came at once wait for the same sync. */
  function sync(publisher: string): Promise<void> {
    const under = running.get(publisher);
    if (under) return under;
    const done = syncNow(publisher).finally(() => running.delete(publisher));
    running.set(publisher, done);
    return done;
  }

  async function syncNow(publisher: string): Promise<void> {
    const feed = await subscriptions.get(publisher);
    if (!feed) return;
    const release = port.awake();
    try {
      const store = port.store(publisher);
      const isChanged = await syncOne(publisher, { ...port, store, fetch: port.fetch(feed.base) });
      held = undefined;
      if (!isChanged) return;
      await libraryOf(publisher).changed();
      await port.changed();
    } finally {
      release();
    }
  }

  async function syncAll(which: (feed: Subscription) => boolean): Promise<void> {
    const due = (await subscriptions.all()).filter(which);
    await Promise.all(due.map(({ publisher }) => sync(publisher).catch(port.report)));
    await setAlarm();
  }

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
    const isSameRoot = held?.fingerprint === fingerprint;
    if (isSameRoot && held.base === base) return;
    // What came under another root is not shown any more: the bundled claims stand until it has been
    // fetched anew.
    const fresh = { publisher, name: held?.name ?? publisher, trusted: { root }, failures: 0 };
    const kept = isSameRoot ? held : fresh;
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

  return {
    async wake() {
      await keepBuiltIn();
      if ((await port.alarm.time()) === undefined) await setAlarm();
    },
    ring,
    freshen: () => syncAll((feed) => isOldForPanel(feed, now())),
    check: (publisher) => syncAll((feed) => feed.publisher === publisher),
    list: () => subscriptions.all(),
    preview,

    async add(address, fingerprint) {
      try {
        const seen = await preview(address);
        if (seen.fingerprint !== fingerprint) return 'changed';
        const taken = (await subscriptions.all()).map(({ publisher }) => publisher);
        if ([port.own, ...taken].includes(seen.publisher)) return 'taken';
        await subscriptions.put(newSubscription(seen, now()));
        await syncAll(({ publisher }) => publisher === seen.publisher);
        return 'added';
      } catch (error) {
        if (error instanceof FeedFault) return error.kind;
        throw error;
      }
    },

    async remove(publisher) {
      const feed = await subscriptions.get(publisher);
      if (!feed || feed.isBuiltIn) return;
      await running.get(publisher)?.catch(() => undefined);
      await subscriptions.remove(publisher);
      libraries.delete(publisher);
      held = undefined;
      await port.store(publisher).clear();
      await setAlarm();
      await port.changed();
    },

    async match(request, share) {
      const all = await publishers();
      return Promise.all(all.map((publisher) => libraryOf(publisher).match(request, share)));
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

/** Its records are not held yet: how many it holds is not either. */
function newSubscription(
  { publisher, name, base, fingerprint, trusted }: Preview,
  now: number,
): Subscription {
  return { publisher, name, base, fingerprint, trusted, isBuiltIn: false, due: now, failures: 0 };
}
