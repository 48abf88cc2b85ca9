import { feedFetch } from '../../src/core/feed/fetching/http.ts';
import { syncFeed } from '../../src/core/feed/sync.ts';
import { openTrusted, trustedTexts } from '../../src/core/feed/trusted.ts';
import { nodeCrypto } from '../../src/editor/feed/crypto.ts';
import { MemoryStore } from '../../src/editor/feed/memory-store.ts';
import { gunzip } from '../../src/editor/feed/gunzip.ts';
import { nodeWait } from '../../src/editor/feed/wait.ts';

/** A reader who keeps what a browser would. */
export interface Reader {
  /** @returns how the records came */
  sync(now: Date): Promise<'held' | 'delta' | 'full'>;
}

/** A reader of the feed at an address, who has pinned its root and holds nothing yet. */
export function reader(address: URL, root: string): Reader {
  const store = new MemoryStore();
  let texts = { root };
  return {
    async sync(now) {
      const trusted = await openTrusted(texts, nodeCrypto);
      const { by } = await syncFeed(trusted, {
        store,
        fetch: feedFetch(address.href, fetch),
        crypto: nodeCrypto,
        wait: nodeWait,
        now,
        gunzip,
        save: (next) => Promise.resolve(void (texts = trustedTexts(next))),
      });
      return by;
    },
  };
}
