import { cardData, type CardData } from '../core/claim/card-data.ts';
import { claimKey, type ClaimKey } from '../core/claim/collection.ts';
import { IndexFormatError } from '../core/match/format.ts';
import type { Matcher } from '../core/match/matcher.ts';
import type { MatchRequest, MatchResult } from '../core/match/types.ts';
import type { Holdings } from '../core/search/entries.ts';
import { whole, type Share } from '../core/steps.ts';
import type { ClaimsStore } from '../store/claims-store.ts';
import type { BundleFiles } from './bundle.ts';
import type { LookShelf } from './look-shelf.ts';
import type { Report } from './report.ts';

/** Answers about the claims held. Everything in memory can be lost at any moment and made again. */
export interface ClaimsService {
  /** @param share how the work is shared with what others ask */
  match(request: MatchRequest, share?: Share): Promise<MatchResult>;
  /** The claims as a second look goes over them; the same ones as long as nothing has changed. */
  shelf(): Promise<LookShelf>;
  /** One claim with all that its card needs, or null when there is no such claim (any more). */
  card(key: ClaimKey): Promise<CardData | null>;
  /** All that is held, by publisher. */
  held(): Promise<Holdings[]>;
}

export interface ClaimsSources {
  /** The digest of the bundle that came with this build: what is stored must be of it. */
  digest: string;
  store: ClaimsStore;
  fetchBundle: () => Promise<BundleFiles>;
  openMatcher: (index: ArrayBuffer) => Pick<Matcher, 'matchSteps'>;
  report: Report;
}

/**
 * Matches and cards from the stored bundle. What is missing or damaged is stored again from the
 * extension's own files; where storage does not work at all, these files alone are enough.
 */
export function createClaimsService(sources: ClaimsSources): ClaimsService {
  const { digest, store, report } = sources;

  const refill = shared(async () => {
    const files = await sources.fetchBundle();
    await tolerate(() => store.replace({ digest, ...files }));
    return files;
  });

  const rebuilt = async () => sources.openMatcher((await refill.get()).index);

  const matcher = shared(async () => {
    const index = await tolerate(() => store.index(digest));
    if (!index) return rebuilt();
    try {
      return sources.openMatcher(index);
    } catch (error) {
      report(error);
      return rebuilt();
    }
  }, 'keep');

  /** Made with the first look. */
  const shelves = new WeakMap<object, LookShelf>();

  /** Storage that fails is said once and gone without. */
  async function tolerate<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  return {
    async match(request, share = whole) {
      const opened = await matcher.get();
      try {
        return await share(opened.matchSteps(request));
      } catch (error) {
        // Parts of the index are first read when a passage needs them.
        if (!(error instanceof IndexFormatError)) throw error;
        report(error);
        const sound = await rebuilt();
        matcher.set(sound);
        return share(sound.matchSteps(request));
      }
    },

    async shelf() {
      const opened = await matcher.get();
      let shelf = shelves.get(opened);
      if (!shelf) {
        const { collection } = await sources.fetchBundle();
        shelf = shelves.get(opened) ?? { curated: { matcher: opened, collection }, imported: [] };
        shelves.set(opened, shelf);
      }
      return shelf;
    },

    async card(key) {
      const stored = await tolerate(() => store.card(digest, key));
      if (stored) return stored;
      if (await tolerate(() => store.holds(digest))) return null;
      const { claims, ...pack } = (await refill.get()).collection;
      const claim = claims.find(({ id }) => claimKey(pack.publisher, id) === key);
      return claim ? cardData(claim, pack) : null;
    },

    held: async () => [{ ...(await sources.fetchBundle()).collection, imported: [] }],
  };
}

interface Shared<T> {
  get(): Promise<T>;
  set(value: T): void;
}

/** Callers at the same time share one piece of work; `keep` shares its result from then on. */
function shared<T>(work: () => Promise<T>, lifetime: 'keep' | 'forget' = 'forget'): Shared<T> {
  let running: Promise<T> | undefined;
  const forget = () => (running = undefined);
  return {
    get() {
      if (!running) {
        running = work();
        running.then(lifetime === 'keep' ? undefined : forget, forget);
      }
      return running;
    },
    set(value) {
      running = Promise.resolve(value);
    },
  };
}
