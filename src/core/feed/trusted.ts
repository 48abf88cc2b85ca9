import type { FeedCrypto } from './crypto.ts';
import { FeedFault } from './fault.ts';
import { parseMetadata, ROLES, type Metadata, type Role } from './metadata.ts';
import { checkSignatures } from './signatures.ts';

/** The metadata that a reader trusts, as text: what is kept between two updates. */
export interface TrustedTexts {
  root: string;
  timestamp?: string;
  snapshot?: string;
  targets?: string;
}

/** The same, read. */
export interface Trusted {
  root: Metadata<'root'>;
  timestamp?: Metadata<'timestamp'>;
  snapshot?: Metadata<'snapshot'>;
  targets?: Metadata<'targets'>;
}

/**
 * Reads what was kept. The root was pinned or came by its predecessors, and must sign itself; of the
 * others those that its keys do not sign (any more) are left out.
 * @throws FeedFault `malformed` or `signature` when the root is none.
 */
export async function openTrusted(texts: TrustedTexts, crypto: FeedCrypto): Promise<Trusted> {
  const where = 'the pinned root';
  const root = parseMetadata('root', bytesOf(texts.root), where);
  await checkSignatures(root, root.signed, crypto, where);
  const held: Trusted = { root };
  for (const role of ROLES) {
    const text = texts[role];
    if (role === 'root' || text === undefined) continue;
    Object.assign(held, { [role]: read(role, text) });
  }
  return stillSigned(held, crypto);
}

/** What of it the root's keys sign; it may be a newer root than the one that it came under. */
export async function stillSigned(held: Trusted, crypto: FeedCrypto): Promise<Trusted> {
  const kept: Trusted = { root: held.root };
  for (const role of ROLES) {
    const metadata = held[role];
    if (role === 'root' || !metadata) continue;
    if (await isSigned(metadata, held.root, crypto)) Object.assign(kept, { [role]: metadata });
  }
  return kept;
}

/** What is to be kept of it. */
export function trustedTexts(trusted: Trusted): TrustedTexts {
  const texts: Partial<TrustedTexts> = {};
  for (const role of ROLES) {
    const metadata = trusted[role];
    if (metadata) texts[role] = new TextDecoder().decode(metadata.bytes);
  }
  return texts as TrustedTexts;
}

function read(role: Role, text: string): Metadata<Role> | undefined {
  try {
    return parseMetadata(role, bytesOf(text), `the ${role} held`);
  } catch (error) {
    if (error instanceof FeedFault) return undefined;
    throw error;
  }
}

async function isSigned(metadata: Metadata<Role>, root: Metadata<'root'>, crypto: FeedCrypto) {
  try {
    await checkSignatures(metadata, root.signed, crypto, `the ${metadata.role} held`);
    return true;
  } catch (error) {
    if (error instanceof FeedFault) return false;
    throw error;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
