import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { FeedCrypto } from '../crypto.ts';
import { keyId, publicKey, type Signer } from '../writing/signer.ts';

/** What stands before an Ed25519 key's 32 bytes in the format that is read and written here. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** The same as WebCrypto's, at once: tests check thousands of signatures and digests. */
export const testCrypto: FeedCrypto = {
  sha256: (bytes) => Promise.resolve(Uint8Array.from(createHash('sha256').update(bytes).digest())),
  verify: (key, signature, message) => {
    const spki = Buffer.concat([SPKI, key]);
    const opened = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return Promise.resolve(verify(null, message, opened, signature));
  },
};

/** A new key pair. */
export async function testSigner(): Promise<Signer> {
  const pair = generateKeyPairSync('ed25519');
  const spki = pair.publicKey.export({ format: 'der', type: 'spki' });
  const key = publicKey(spki.subarray(SPKI.length));
  return {
    keyid: await keyId(key, testCrypto),
    key,
    sign: (message) => Promise.resolve(Uint8Array.from(sign(null, message, pair.privateKey))),
  };
}

/** So many new key pairs. */
export function testSigners(count: number): Promise<Signer[]> {
  return Promise.all(Array.from({ length: count }, testSigner));
}
