import { signal, type ReadonlySignal } from '@preact/signals';
import { parseFeedAddress } from '../../core/feed/address.ts';
import type { FeedPreview, FeedProblem, FeedStatus } from '../../messages/feeds.ts';

type Found = Extract<FeedPreview, { kind: 'found' }>;
type Outcome = 'added' | 'taken' | 'changed' | FeedProblem;

/** Whom the settings ask about feeds. */
export interface FeedServices {
  feeds(): Promise<FeedStatus[]>;
  preview(address: string): Promise<FeedPreview>;
  add(address: string, fingerprint: string): Promise<Outcome>;
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
  | { kind: 'found'; address: string; host: string; feed: Found }
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
  /** Takes a feed whose key is known; false when it could not be taken. */
  add(address: string, fingerprint: string): Promise<boolean>;
  leave(): void;
  remove(feed: FeedStatus): Promise<void>;
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
      const seen = await services.preview(address).catch(() => undefined);
      if (seen?.kind === 'found') adding.value = { kind: 'found', address, host, feed: seen };
      else fail(seen?.fault ?? 'unreachable');
    },

    async take() {
      const now = adding.value;
      if (now.kind !== 'found') return;
      adding.value = { kind: 'looking' };
      const outcome = await services
        .add(now.address, now.feed.fingerprint)
        .catch((): Outcome => 'storage');
      if (outcome === 'added') {
        adding.value = { kind: 'none' };
        done.value = { kind: 'added', name: now.feed.name };
      } else fail(outcome);
      await refresh();
    },

    async add(address, fingerprint) {
      const outcome = await services.add(address, fingerprint).catch((): Outcome => 'storage');
      await refresh();
      return outcome === 'added' || outcome === 'taken';
    },

    leave: () => (adding.value = { kind: 'none' }),

    async remove({ publisher, name }) {
      await services.remove(publisher);
      done.value = { kind: 'removed', name };
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
