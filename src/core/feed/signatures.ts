import { canonicalJson } from './canonical.ts';
import type { FeedCrypto } from './crypto.ts';
import { FeedFault } from './fault.ts';
import { bytesOfHex } from './hex.ts';
import type { Metadata, Role, Root } from './metadata.ts';

/**
 * Checks that metadata is signed by as many of its role's keys as the root asks for. Keys are counted
 * by what they are, not by what they are called: one key under two ids is one.
 * @throws FeedFault `signature`, or `malformed` where nothing can be signed.
 */
export async function checkSignatures(
  metadata: Metadata<Role>,
  root: Root,
  crypto: FeedCrypto,
  where: string,
): Promise<void> {
  const { keyids, threshold } = root.roles[metadata.role];
  const message = signedBytes(metadata.raw, where);
  const signers = new Set<string>();
  for (const { keyid, sig } of metadata.signatures) {
    const key = keyids.includes(keyid) ? ed25519Key(root, keyid) : undefined;
    const signature = bytesOfHex(sig);
    if (!key || !signature || signers.has(key.hex)) continue;
    if (await crypto.verify(key.bytes, signature, message)) signers.add(key.hex);
  }
  if (signers.size >= threshold) return;
  throw new FeedFault(
    'signature',
    where,
    `expected ${threshold} signatures of the ${metadata.role} keys, found ${signers.size}`,
  );
}

/** The public key of an id; `undefined` for other kinds of keys, which newer publishers may have. */
function ed25519Key(root: Root, keyid: string) {
  const key = Object.hasOwn(root.keys, keyid) ? root.keys[keyid] : undefined;
  if (key?.keytype !== 'ed25519' || key.scheme !== 'ed25519') return undefined;
  const hex = key.keyval.public?.toLowerCase();
  const bytes = hex === undefined ? undefined : bytesOfHex(hex);
  return hex !== undefined && bytes?.length === 32 ? { bytes, hex } : undefined;
}

function signedBytes(raw: unknown, where: string): Uint8Array<ArrayBuffer> {
  try {
    return new TextEncoder().encode(canonicalJson(raw));
  } catch (error) {
    throw new FeedFault('malformed', where, error instanceof Error ? error.message : 'unsignable');
  }
}
