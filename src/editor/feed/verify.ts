import { existsSync } from 'node:fs';
import { fingerprintOf, parseFeedAddress } from '../../core/feed/address.ts';
import type { FeedFetch } from '../../core/feed/download.ts';
import type { Synced } from '../../core/feed/sync.ts';
import { UsageError } from '../options.ts';
import { nodeCrypto } from './crypto.ts';
import { directoryStorage } from './directory-storage.ts';
import { httpFetch } from './http-fetch.ts';
import { MemoryStore } from './memory-store.ts';
import { fetchFirstRoot, syncInto } from './read-feed.ts';
import { fetchFrom } from './storage.ts';

/** A feed as a reader finds it who adds it now. */
export interface Verified {
  synced: Synced;
  fingerprint: string;
  requests: number;
  bytes: number;
}

/** Where a feed is: an address or a folder, and the fingerprint that its first root must have. */
export interface FeedPlace {
  fetch: FeedFetch;
  fingerprint?: string;
}

/** @throws UsageError when it is neither an address nor a folder. */
export function placeOf(text: string): FeedPlace {
  if (/^[a-z]+:\/\//i.test(text)) return placeAt(text);
  const [, folder = '', fingerprint] = /^(.*?)(?:#([0-9a-f]{64}))?$/is.exec(text) ?? [];
  if (!existsSync(folder)) throw new UsageError(`expected an address or a folder, found "${text}"`);
  return { fetch: fetchFrom(directoryStorage(folder)), ...(fingerprint && { fingerprint }) };
}

function placeAt(text: string): FeedPlace {
  const address = parseFeedAddress(text);
  if (!address) {
    throw new UsageError(
      `expected https://HOST/PATH/#FINGERPRINT (64 hex digits), found "${text}"`,
    );
  }
  const { base, fingerprint } = address;
  return { fetch: httpFetch(new URL(base)), ...(fingerprint && { fingerprint }) };
}

/**
 * Takes a feed over as a reader would.
 * @throws FeedFault with the reason why a reader would refuse it.
 */
export async function verifyFeed(place: FeedPlace, now = new Date()): Promise<Verified> {
  const counted = { requests: 0, bytes: 0 };
  const fetch = counting(place.fetch, counted);
  const root = await fetchFirstRoot(fetch, place.fingerprint);
  const synced = await syncInto(new MemoryStore(), { root }, fetch, now);
  return { synced, fingerprint: await fingerprintOf(root.bytes, nodeCrypto), ...counted };
}

function counting(fetch: FeedFetch, counted: { requests: number; bytes: number }): FeedFetch {
  return async (path, tag) => {
    counted.requests += 1;
    const answer = await fetch(path, tag);
    if (typeof answer === 'string') return answer;
    const { body } = answer;
    const read = async () => {
      const piece = await body.read();
      counted.bytes += piece?.length ?? 0;
      return piece;
    };
    return {
      ...answer,
      body: {
        read,
        cancel: () => {
          body.cancel();
        },
      },
    };
  };
}
