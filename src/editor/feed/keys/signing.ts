import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Metadata, Role, Root } from '../../../core/feed/metadata.ts';
import {
  keyId,
  metadataFile,
  publicKey,
  signaturesOf,
  type Signer,
} from '../../../core/feed/writing/signer.ts';
import { InputError } from '../../fault.ts';
import { nodeCrypto } from '../crypto.ts';

/** A feed's keys: the roots, first to last, and the private keys that are at hand. */
export interface FeedKeys {
  /** Where they are, for messages. */
  name: string;
  roots: readonly Metadata<'root'>[];
  /** The holder of a private key; `undefined` when it is not at hand. */
  signer(keyid: string, role: Role): Promise<Signer | undefined>;
}

/** A new private Ed25519 key. */
export function newPrivateKey(): KeyObject {
  return generateKeyPairSync('ed25519').privateKey;
}

/** Who signs with a private Ed25519 key. */
export async function signerWith(key: KeyObject): Promise<Signer> {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const shown = publicKey(Buffer.from(x!, 'base64url'));
  return {
    keyid: await keyId(shown, nodeCrypto),
    key: shown,
    sign: (message) => Promise.resolve(sign(null, message, key)),
  };
}

/** All keys at hand that one of the roots names for a role. */
export async function signersAtHand(
  keys: FeedKeys,
  role: Role,
  roots: readonly Root[],
): Promise<Signer[]> {
  const ids = new Set(roots.flatMap((root) => root.roles[role].keyids));
  const signers = await Promise.all([...ids].map((id) => keys.signer(id, role)));
  return signers.filter((signer) => signer !== undefined);
}

/** Whether a root takes what these sign for a role. */
export function isEnough(signers: readonly Signer[], role: Role, root: Root): boolean {
  const { keyids, threshold } = root.roles[role];
  return signers.filter(({ keyid }) => keyids.includes(keyid)).length >= threshold;
}

/**
 * The keys at hand of a role: enough of them for the first root, and those that the others name.
 * @throws InputError when they are too few.
 */
export async function signersOf(
  keys: FeedKeys,
  role: Role,
  roots: readonly [Root, ...Root[]],
): Promise<Signer[]> {
  const signers = await signersAtHand(keys, role, roots);
  if (isEnough(signers, role, roots[0])) return signers;
  const { keyids, threshold } = roots[0].roles[role];
  const missing = keyids.filter((id) => !signers.some(({ keyid }) => keyid === id));
  const named = missing.map((id) => `${role}-${id.slice(0, 16)}`).join(', ');
  throw new InputError([
    `${keys.name}: expected ${threshold} ${role} key${threshold > 1 ? 's' : ''}; not here: ${named}`,
  ]);
}

/** A metadata file, signed. */
export async function signedFile(
  content: object,
  signers: readonly Signer[],
): Promise<Uint8Array<ArrayBuffer>> {
  return metadataFile(content, await signaturesOf(content, signers));
}
