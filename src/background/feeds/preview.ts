import { fingerprintOf, parseFeedAddress } from '../../core/feed/address.ts';
import { canonicalJson } from '../../core/feed/canonical.ts';
import type { FeedCrypto } from '../../core/feed/crypto.ts';
import {
  ask,
  readBody,
  type AskOptions,
  type FeedFetch,
  type Wait,
} from '../../core/feed/fetching/download.ts';
import { FeedFault } from '../../core/feed/fault.ts';
import { nameFault } from '../../core/naming/names.ts';
import { FULL_TARGET, readTargets } from '../../core/feed/targets.ts';
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
  /** Digest of all of it that decides whose feed it is: where it lies, its keys and names. */
  shown: string;
}

export interface PreviewPort {
  fetch: (base: string) => FeedFetch;
  crypto: FeedCrypto;
  wait: Wait;
  now: Date;
  /** The publisher of the claims that came with the extension: only the built-in feed may be it. */
  own: string;
  signal?: AbortSignal;
}

/**
 * Looks at a feed before it is taken: its first root, pinned by the address where that says so, and
 * what its publisher signs of it now.
 * @throws FeedFault; `malformed` for what is no feed's address, `name` for one that it may not have.
 */
export async function previewFeed(text: string, port: PreviewPort): Promise<Preview> {
  const address = parseFeedAddress(text);
  if (!address) throw new FeedFault('malformed', 'address', 'expected https://host/path/');
  const { base } = address;
  const fetch = port.fetch(base);
  const root = await firstRoot({ ...port, fetch });
  const fingerprint = await fingerprintOf(root, port.crypto);
  if (address.fingerprint !== undefined && address.fingerprint !== fingerprint) {
    throw new FeedFault('mismatch', FIRST_ROOT, 'not the root that the address names');
  }
  const pinned = await openTrusted({ root: new TextDecoder().decode(root) }, port.crypto);
  const trusted = await updateTrust(pinned, { ...port, fetch, save: () => Promise.resolve() });
  const { publisher, name, records } = readTargets(trusted.targets).full.info;
  const isOwn = publisher === port.own;
  if (nameFault(name, isOwn) ?? nameFault(publisher, isOwn)) {
    throw new FeedFault('name', FULL_TARGET, `it may not be called "${name}" (${publisher})`);
  }
  const texts = trustedTexts(trusted);
  const keys = await fingerprintOf(new TextEncoder().encode(texts.root), port.crypto);
  const seen = canonicalJson({ base, fingerprint, keys, publisher, name });
  const shown = await fingerprintOf(new TextEncoder().encode(seen), port.crypto);
  return { base, fingerprint, publisher, name, records, trusted: texts, shown };
}

const FIRST_ROOT = 'metadata/1.root.json';

async function firstRoot(port: AskOptions): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await ask(FIRST_ROOT, port);
  if (answer === 'missing' || answer === 'unchanged') {
    throw new FeedFault('unreachable', FIRST_ROOT, 'there is no feed');
  }
  return readBody(answer.body, { ...port, most: MOST_ROOT_BYTES, where: FIRST_ROOT });
}
