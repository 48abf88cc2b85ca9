import { FeedFault } from '../../core/feed/fault.ts';
import { isAlike, nameFault } from '../../core/naming/names.ts';
import type { FeedProblem } from '../../messages/feeds.ts';
import { endable, LONGEST_LOOK, type Endable } from './endable.ts';
import { alikeTo } from './new-name.ts';
import { previewFeed, type Preview, type PreviewPort } from './preview.ts';
import type { Subscription, Subscriptions } from './subscription.ts';

/** A feed that was looked at; `alike` is the name of one that is held and that it can be taken for. */
export type Shown = Preview & { alike?: string };

/** What a reader knows of a feed beside its first root. */
export interface Known {
  /** `shown` of the preview that they have seen. */
  shown?: string;
  /** The name by which they know it, where they had it before. */
  name?: string;
}

/** What became of adding a feed. */
export type Added = 'added' | 'taken' | 'changed' | FeedProblem;

export interface AddingPort extends Omit<PreviewPort, 'now' | 'signal'> {
  subscriptions: Subscriptions;
  now: () => number;
}

/** Looks at feeds that are not taken yet, and takes them. */
export interface Adding {
  /** @throws FeedFault */
  preview(address: string): Promise<Shown>;
  /** Its publisher where it was added; else why it was not. */
  add(address: string, fingerprint: string, known: Known): Promise<{ publisher: string } | Added>;
  /** Ends all that is looked at or added. */
  end(): void;
}

/** @param inTurn holds off all else that writes what is kept of feeds */
export function createAdding(
  port: AddingPort,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Adding {
  const { subscriptions, own, now, wait } = port;
  const looks = new Set<Endable<unknown>>();

  /** Looks at a feed, and does something with what was seen unless that is ended. */
  async function look<T>(
    address: string,
    use: (seen: Preview, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const looking = endable(
      async (signal) => {
        const seen = await previewFeed(address, { ...port, now: new Date(now()), signal });
        return use(seen, signal);
      },
      { wait, most: LONGEST_LOOK, where: address },
    );
    looks.add(looking);
    return looking.done.finally(() => looks.delete(looking));
  }

  /** A feed's own word of itself is not enough: its names are held against those that the reader has. */
  async function withAlike(seen: Preview): Promise<Shown> {
    const all = await subscriptions.all();
    const alike =
      alikeTo(seen.name, seen.publisher, all) ??
      all.find(
        ({ publisher }) => publisher !== seen.publisher && isAlike(publisher, seen.publisher),
      );
    return { ...seen, ...(alike && { alike: alike.name }) };
  }

  /** Two that claim one publisher may come at once: the second finds the first. */
  async function take(seen: Preview, name: string, signal: AbortSignal) {
    signal.throwIfAborted();
    const taken = (await subscriptions.all()).map(({ publisher }) => publisher);
    if ([own, ...taken].includes(seen.publisher)) return 'taken';
    await subscriptions.put(newSubscription(seen, name, now()));
    return { publisher: seen.publisher };
  }

  return {
    preview: (address) => look(address, withAlike),

    async add(address, fingerprint, { shown, name }) {
      try {
        return await look(address, async (seen, signal) => {
          const isOther = seen.fingerprint !== fingerprint;
          if (isOther || (shown !== undefined && seen.shown !== shown)) return 'changed';
          if (name !== undefined && nameFault(name)) return 'name';
          return inTurn(() => take(seen, name ?? seen.name, signal));
        });
      } catch (error) {
        if (error instanceof FeedFault) return error.kind;
        throw error;
      }
    },

    end() {
      for (const looking of looks) looking.end();
    },
  };
}

/** Its records are not held yet: how many it holds is not either. */
function newSubscription(
  { publisher, name: calls, base, fingerprint, trusted }: Preview,
  name: string,
  now: number,
): Subscription {
  const isBuiltIn = false;
  const feed = { publisher, name, base, fingerprint, trusted, isBuiltIn, due: now, failures: 0 };
  return { ...feed, ...(calls !== name && { calls }) };
}
