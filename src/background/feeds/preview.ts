import { fingerprintOf, parseFeedAddress } from '../../core/feed/address.ts';
import type { FeedCrypto } from '../../core/feed/crypto.ts';
import { ask, readBody, type FeedFetch, type Wait } from '../../core/feed/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import { readTargets } from '../../core/feed/targets.ts';
import { openTrusted, trustedTexts, type TrustedTexts } from '../../core/feed/trusted.ts';
import { MOST_ROOT_BYTES, updateTrust } from '../../core/feed/update.ts';

/** A feed that was looked at and not taken yet. */
export interface Preview {
  base: string;
  fingerprint: string;
  publisher: string;
  name: string;
  records: number;
  trusted: TrustedTexts;
}

export interface PreviewPort {
  fetch: (base: string) => FeedFetch;
  crypto: FeedCrypto;
  wait: Wait;
  now: Date;
}

/**
 * Looks at a feed before it is taken: its first root, pinned by the address where that says so, and
 * what its publisher signs of it now.
 * @throws FeedFault; `malformed` for what is no feed's address.
 */
export async function previewFeed(text: string, port: PreviewPort): Promise<Preview> {
  const address = parseFeedAddress(text);
  if (!address) throw new FeedFault('malformed', 'address', 'expected https://host/path/');
  const { base } = address;
  const fetch = port.fetch(base);
  const root = await firstRoot(fetch, port.wait);
  const fingerprint = await fingerprintOf(root, port.crypto);
  if (address.fingerprint !== undefined && address.fingerprint !== fingerprint) {
    throw new FeedFault('mismatch', FIRST_ROOT, 'not the root that the address names');
  }
  const pinned = await openTrusted({ root: new TextDecoder().decode(root) }, port.crypto);
  const trusted = await updateTrust(pinned, { ...port, fetch, save: () => Promise.resolve() });
  const { publisher, name, records } = readTargets(trusted.targets).full.info;
  return { base, fingerprint, publisher, name, records, trusted: trustedTexts(trusted) };
}

const FIRST_ROOT = 'metadata/1.root.json';

async function firstRoot(fetch: FeedFetch, wait: Wait): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask(FIRST_ROOT, { fetch, wait });
  if (answer === 'missing' || answer === 'unchanged') {
    throw new FeedFault('unreachable', FIRST_ROOT, 'there is no feed');
  }
  return readBody(answer.body, { most: MOST_ROOT_BYTES, where: FIRST_ROOT, wait });
}
