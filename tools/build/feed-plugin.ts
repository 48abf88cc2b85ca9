import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { BuiltInFeed } from '../../src/background/feeds/feeds.ts';
import { parseFeedAddress } from '../../src/core/feed/address.ts';
import { parseMetadata } from '../../src/core/feed/metadata.ts';
import { webCrypto } from '../../src/core/feed/crypto.ts';
import { openTrusted } from '../../src/core/feed/trusted.ts';

const MODULE = 'virtual:feed';

/** What the build is told of its feed, each by an environment variable of that name. */
export interface FeedSettings {
  /** `https://host/path/` */
  ONRECORD_FEED?: string | undefined;
  /** The file of the feed's first root. */
  ONRECORD_FEED_ROOT?: string | undefined;
}

/**
 * Puts the address and the first root of the publisher's own feed into the extension, as the module
 * `virtual:feed`. Without settings there is none, and the extension knows the bundled claims alone.
 */
export function feedPlugin(settings: FeedSettings = process.env): Plugin {
  return {
    name: 'onrecord-feed',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: async (id) => {
      if (id !== `\0${MODULE}`) return undefined;
      const feed = await builtInFeed(settings);
      return `export const builtIn = ${feed ? JSON.stringify(feed) : 'undefined'};`;
    },
  };
}

/** @throws Error that says which setting is wrong */
export async function builtInFeed({
  ONRECORD_FEED,
  ONRECORD_FEED_ROOT,
}: FeedSettings): Promise<BuiltInFeed | undefined> {
  if (!ONRECORD_FEED && !ONRECORD_FEED_ROOT) return undefined;
  const address = parseFeedAddress(ONRECORD_FEED ?? '');
  if (!address) throw new Error('ONRECORD_FEED: expected https://host/path/');
  if (!ONRECORD_FEED_ROOT)
    throw new Error('ONRECORD_FEED_ROOT: expected the file of the first root');
  const file = readFileSync(ONRECORD_FEED_ROOT);
  const bytes = new Uint8Array(file);
  parseMetadata('root', bytes, ONRECORD_FEED_ROOT);
  const root = file.toString('utf8');
  await openTrusted({ root }, webCrypto(crypto.subtle));
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  if ((address.fingerprint ?? fingerprint) !== fingerprint) {
    throw new Error('ONRECORD_FEED: it names another root than ONRECORD_FEED_ROOT');
  }
  return { base: address.base, fingerprint, root };
}
