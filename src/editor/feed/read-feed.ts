import { fingerprintOf } from '../../core/feed/address.ts';
import type { FeedFetch } from '../../core/feed/fetching/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import { ask, readBody } from '../../core/feed/fetching/download.ts';
import { syncFeed, type FeedStore, type Synced } from '../../core/feed/sync.ts';
import { MOST_ROOT_BYTES } from '../../core/feed/update.ts';
import type { Trusted } from '../../core/feed/trusted.ts';
import { nodeCrypto } from './crypto.ts';
import { gunzip } from './gunzip.ts';
import { rootPath } from './keys/root.ts';
import { silent, type Tell } from '../progress.ts';
import { nodeWait } from './wait.ts';

/** Syncs a feed into a store, by the same code as readers' browsers. */
export function syncInto(
  store: FeedStore,
  trusted: Trusted,
  fetch: FeedFetch,
  now = new Date(),
  tell = silent,
): Promise<Synced> {
  return syncFeed(trusted, {
    store,
    fetch,
    crypto: nodeCrypto,
    wait: nodeWait,
    now,
    save: () => Promise.resolve(),
    gunzip: (bytes) => toldOf(gunzip(bytes), tell),
  });
}

/**
 * Fetches the file of a feed's first root, which is trusted when it has the fingerprint that was given.
 * @throws FeedFault
 */
export async function fetchFirstRoot(
  fetch: FeedFetch,
  fingerprint?: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const where = rootPath(1);
  const answer = await ask(where, { fetch, wait: nodeWait });
  if (answer === 'missing' || answer === 'unchanged') {
    throw new FeedFault('unreachable', where, 'it is not there');
  }
  const bytes = await readBody(answer.body, { most: MOST_ROOT_BYTES, where, wait: nodeWait });
  const found = await fingerprintOf(bytes, nodeCrypto);
  if (fingerprint && fingerprint.toLowerCase() !== found) {
    throw new FeedFault(
      'signature',
      where,
      `expected the fingerprint ${fingerprint}, found ${found}`,
    );
  }
  return bytes;
}

async function* toldOf(pieces: AsyncIterable<Uint8Array>, tell: Tell): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    tell('unpacking the claims');
    yield piece;
  }
}
