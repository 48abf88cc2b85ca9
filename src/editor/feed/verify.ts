import { fingerprintOf, parseFeedAddress } from '../../core/feed/address.ts';
import type { FeedFetch } from '../../core/feed/fetching/download.ts';
import { contentsSteps } from '../../core/feed/contents.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import { feedFetch } from '../../core/feed/fetching/http.ts';
import { nameFault } from '../../core/naming/names.ts';
import type { Synced } from '../../core/feed/sync.ts';
import { FULL_TARGET } from '../../core/feed/targets.ts';
import { openTrusted } from '../../core/feed/trusted.ts';
import { statOf } from '../files/file-error.ts';
import { UsageError } from '../options.ts';
import { silent, type Tell } from '../progress.ts';
import { nodeCrypto } from './crypto.ts';
import { directoryStorage } from './directory-storage.ts';
import { MemoryStore } from './memory-store.ts';
import { fetchFirstRoot, syncInto } from './read-feed.ts';
import { fetchFrom } from './storage.ts';
import { webRequest } from './web-request.ts';

/** A feed as a reader finds it who adds it now. */
export interface Verified {
  synced: Synced;
  fingerprint: string;
  /** Records that readers hold and never show: of a later version, or not what they should be. */
  passedOver: number;
  requests: number;
  bytes: number;
}

/** The publisher of the claims that come with the extension: only its feed may bear the name. */
const BUILT_IN = 'onrecord';

/** Where a feed is: an address or a folder, and the fingerprint that its first root must have. */
export interface FeedPlace {
  fetch: FeedFetch;
  fingerprint?: string;
}

/** @throws UsageError when it is neither an address nor a folder. */
export function placeOf(text: string): FeedPlace {
  if (/^[a-z]+:\/\//i.test(text)) return placeAt(text);
  const [, folder = '', fingerprint] = /^(.*?)(?:#([0-9a-f]{64}))?$/is.exec(text) ?? [];
  if (!statOf(folder)?.isDirectory()) {
    throw new UsageError(`expected an address or a folder, found "${text}"`);
  }
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
  return { fetch: feedFetch(base, webRequest), ...(fingerprint && { fingerprint }) };
}

/**
 * Takes a feed over as a reader's browser would who adds it now, by the same code.
 * @throws FeedFault with the reason why a reader would refuse it.
 */
export async function verifyFeed(
  place: FeedPlace,
  { now = new Date(), tell = silent } = {},
): Promise<Verified> {
  const counted = { requests: 0, bytes: 0 };
  const fetch = counting(place.fetch, counted);
  const root = await fetchFirstRoot(fetch, place.fingerprint);
  const fingerprint = await fingerprintOf(root, nodeCrypto);
  const pinned = await openTrusted({ root: new TextDecoder().decode(root) }, nodeCrypto);
  const store = new MemoryStore();
  const synced = await syncInto(store, pinned, fetch, now, tell);
  checkName(synced.info);
  return { synced, fingerprint, passedOver: passedOver(store, tell), ...counted };
}

function checkName({ publisher, name }: Synced['info']): void {
  const isOwn = publisher === BUILT_IN;
  if (!nameFault(name, isOwn) && !nameFault(publisher, isOwn)) return;
  throw new FeedFault('name', FULL_TARGET, `it may not be called "${name}" (${publisher})`);
}

/** Reads all records as a reader does before they are indexed. */
function passedOver(store: MemoryStore, tell: Tell): number {
  const work = contentsSteps(store.all());
  for (let read = 0; ; read += 1) {
    const { done, value } = work.next();
    if (done) return value.passedOver;
    tell('records read', read);
  }
}

function counting(fetch: FeedFetch, counted: { requests: number; bytes: number }): FeedFetch {
  return async (path, tag, signal) => {
    counted.requests += 1;
    const answer = await fetch(path, tag, signal);
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
