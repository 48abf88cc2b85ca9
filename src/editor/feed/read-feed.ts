import { createGunzip } from 'node:zlib';
import { fingerprintOf } from '../../core/feed/address.ts';
import type { FeedFetch } from '../../core/feed/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import { readBody } from '../../core/feed/download.ts';
import { parseMetadata, type Metadata } from '../../core/feed/metadata.ts';
import { syncFeed, type FeedStore, type Synced } from '../../core/feed/sync.ts';
import { MOST_ROOT_BYTES } from '../../core/feed/update.ts';
import type { Trusted } from '../../core/feed/trusted.ts';
import { nodeCrypto } from './crypto.ts';
import { rootPath } from './keys/root.ts';
import { nodeWait } from './wait.ts';

/** Syncs a feed into a store, by the same code as readers' browsers. */
export function syncInto(
  store: FeedStore,
  trusted: Trusted,
  fetch: FeedFetch,
  now = new Date(),
): Promise<Synced> {
  return syncFeed(trusted, {
    store,
    fetch,
    crypto: nodeCrypto,
    wait: nodeWait,
    now,
    save: () => Promise.resolve(),
    gunzip,
  });
}

/**
 * Fetches a feed's first root, which is trusted when it has the fingerprint that was given.
 * @throws FeedFault
 */
export async function fetchFirstRoot(
  fetch: FeedFetch,
  fingerprint?: string,
): Promise<Metadata<'root'>> {
  const where = rootPath(1);
  const answer = await fetch(where);
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
  return parseMetadata('root', bytes, where);
}

/** Uncompresses gzip. */
export async function* gunzip(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  stream.end(bytes);
  for await (const piece of stream) yield piece as Buffer;
}
