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
 * Reads what was kept. The root is taken as it is, for it was pinned or came by its predecessors; of
 * the others those that its keys do not sign (any more) are left out.
 * @throws FeedFault `malformed` when the root is none.
 */
export async function openTrusted(texts: TrustedTexts, crypto: FeedCrypto): Promise<Trusted> {
  const root = parseMetadata('root', bytesOf(texts.root), 'the pinned root');
  const kept: Trusted = { root };
  for (const role of ROLES) {
    const text = texts[role];
    if (role === 'root' || text === undefined) continue;
    const metadata = await signedBy(root, role, text, crypto);
    if (metadata) Object.assign(kept, { [role]: metadata });
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

async function signedBy<R extends Role>(
  root: Metadata<'root'>,
  role: R,
  text: string,
  crypto: FeedCrypto,
): Promise<Metadata<R> | undefined> {
  const where = `the ${role} held`;
  try {
    const metadata = parseMetadata(role, bytesOf(text), where);
    await checkSignatures(metadata, root.signed, crypto, where);
    return metadata;
  } catch (error) {
    if (error instanceof FeedFault) return undefined;
    throw error;
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
