import type { FeedFetch, Wait } from '../fetching/download.ts';
import type { RecordKey } from '../records.ts';
import { syncFeed, type SyncPort, type Synced } from '../sync.ts';
import { openTrusted, trustedTexts, type TrustedTexts } from '../trusted.ts';
import { gunzip } from './gzip.ts';
import { endlessWait } from './host.ts';
import { testCrypto } from './keys.ts';
import { countSteps, type Steps } from './steps.ts';
import { memoryStore, type MemoryStore } from './store.ts';

/** A reader's computer: what is kept there outlives each worker that syncs. */
export interface TestReader {
  /** The trusted metadata that is kept. */
  texts: TrustedTexts;
  timestampTag: string | undefined;
  store: MemoryStore;
  /** What is held, record by record. */
  records(): Map<RecordKey, string>;
  /** One sync by a new worker, from what is kept. */
  sync(fetch: FeedFetch, options?: SyncOptions): Promise<Synced>;
}

export interface SyncOptions extends Partial<Omit<SyncPort, 'fetch' | 'wait' | 'store' | 'save'>> {
  wait?: Wait;
  /** Counts, or stops, what the sync does. */
  steps?: Steps;
}

/** A reader who has pinned a root and holds nothing else. */
export function testReader(pinned: string, now = new Date('2026-01-01T01:00:00Z')): TestReader {
  const reader: TestReader = {
    texts: { root: pinned },
    timestampTag: undefined,
    store: memoryStore(),
    records: () => reader.store.records(),
    async sync(fetch, { steps = countSteps(), wait = endlessWait, ...port } = {}) {
      reader.store.steps = steps;
      const trusted = await openTrusted(reader.texts, testCrypto);
      return syncFeed(trusted, {
        crypto: testCrypto,
        now,
        gunzip,
        wait,
        ...(reader.timestampTag !== undefined && { timestampTag: reader.timestampTag }),
        ...port,
        store: reader.store,
        fetch: async (path, tag) => {
          steps.step(`fetch ${path}`);
          return fetch(path, tag);
        },
        async save(next, tag) {
          steps.step('save');
          await Promise.resolve();
          reader.texts = trustedTexts(next);
          if (tag !== undefined) reader.timestampTag = tag;
          steps.step('saved');
        },
      });
    },
  };
  return reader;
}
