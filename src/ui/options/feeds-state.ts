import { signal, type ReadonlySignal } from '@preact/signals';
import { parseFeedAddress } from '../../core/feed/address.ts';
import type { FeedPreview, FeedProblem, FeedStatus, WantedFeed } from '../../messages/feeds.ts';

export type Found = Extract<FeedPreview, { kind: 'found' }>;
type Outcome = 'added' | 'taken' | 'changed' | FeedProblem;

/** Whom the settings ask about feeds. */
export interface FeedServices {
  feeds(): Promise<FeedStatus[]>;
  preview(address: string): Promise<FeedPreview>;
  add(address: string, wanted: WantedFeed): Promise<Outcome>;
  rename(publisher: string, name: string): Promise<void>;
  remove(publisher: string): Promise<void>;
  check(publisher: string): Promise<void>;
  /** Asks the reader for the feed's host: call it straight from a click. */
  requestHost(host: string): Promise<boolean>;
}

/** What became of the feed that the reader looks at. */
export type Adding =
  | { kind: 'none' }
  | { kind: 'not-an-address' }
  | { kind: 'looking' }
  | { kind: 'refused'; host: string }
  /** @param before what was shown of it, where it is another one by now */
  | { kind: 'found'; address: string; host: string; feed: Found; before?: Found }
  | { kind: 'failed'; why: Exclude<Outcome, 'added'> };

/** What was done last, for a moment. */
export type Done = { kind: 'added' | 'removed'; name: string } | undefined;

export interface FeedsState {
  /** Missing until the first answer. */
  feeds: ReadonlySignal<FeedStatus[] | undefined>;
  adding: ReadonlySignal<Adding>;
  done: ReadonlySignal<Done>;
  /** Publishers that are being looked at. */
  checking: ReadonlySignal<ReadonlySet<string>>;
  refresh(): Promise<void>;
  look(address: string): Promise<void>;
  take(): Promise<void>;
  /** Takes a feed whose key and name are known; false when it could not be taken. */
  add(address: string, known: { fingerprint: string; name: string }): Promise<boolean>;
  leave(): void;
  remove(feed: FeedStatus): Promise<void>;
  /** Calls a feed by the name that it has given itself since. */
  rename(publisher: string, name: string): Promise<void>;
  check(publisher: string): Promise<void>;
}

/** The settings' feeds: those taken, and one that is looked at before it is. */
export function createFeedsState(services: FeedServices): FeedsState {
  const feeds = signal<FeedStatus[] | undefined>(undefined);
  const adding = signal<Adding>({ kind: 'none' });
  const done = signal<Done>(undefined);
  const checking = signal<ReadonlySet<string>>(new Set());

  const refresh = async () => {
    feeds.value = await services.feeds().catch(() => feeds.value ?? []);
  };

  /** @param before what was shown of it, when it is looked at again */
  const show = async (address: string, host: string, before?: Found) => {
    const seen = await services.preview(address).catch(() => undefined);
    if (seen?.kind !== 'found') fail(seen?.fault ?? 'unreachable');
    else adding.value = { kind: 'found', address, host, feed: seen, ...(before && { before }) };
  };

  const fail = (why: Exclude<Outcome, 'added'>) => (adding.value = { kind: 'failed', why });

  return {
    feeds,
    adding,
    done,
    checking,
    refresh,

    async look(address) {
      done.value = undefined;
      const parsed = parseFeedAddress(address);
      if (!parsed) {
        adding.value = { kind: 'not-an-address' };
        return;
      }
      // In the click's own turn, before any await: browsers ask the reader only then.
      const host = new URL(parsed.base).hostname;
      const asked = services.requestHost(host);
      adding.value = { kind: 'looking' };
      if (!(await asked.catch(() => false))) {
        adding.value = { kind: 'refused', host };
        return;
      }
      await show(address, host);
    },

    async take() {
      const now = adding.value;
      if (now.kind !== 'found') return;
      adding.value = { kind: 'looking' };
      const { address, host, feed } = now;
      const { fingerprint, shown } = feed;
      const outcome = await services
        .add(address, { fingerprint, shown })
        .catch((): Outcome => 'storage');
      if (outcome === 'added') {
        adding.value = { kind: 'none' };
        done.value = { kind: 'added', name: feed.name };
      } else if (outcome === 'changed') await show(address, host, feed);
      else fail(outcome);
      await refresh();
    },

    async add(address, known) {
      const outcome = await services.add(address, known).catch((): Outcome => 'storage');
      await refresh();
      return outcome === 'added' || outcome === 'taken';
    },

    leave: () => (adding.value = { kind: 'none' }),

    async remove({ publisher, name }) {
      await services.remove(publisher);
      done.value = { kind: 'removed', name };
      await refresh();
    },

    async rename(publisher, name) {
      await services.rename(publisher, name).catch(() => undefined);
      await refresh();
    },

    async check(publisher) {
      done.value = undefined;
      checking.value = new Set([...checking.value, publisher]);
      await services.check(publisher).catch(() => undefined);
      checking.value = new Set([...checking.value].filter((one) => one !== publisher));
      await refresh();
    },
  };
}
