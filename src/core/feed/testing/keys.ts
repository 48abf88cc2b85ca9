import { webCrypto, type FeedCrypto } from '../crypto.ts';
import { keyId, publicKey, type Signer } from '../writing/signer.ts';

const ED25519 = { name: 'Ed25519' } as const;

/** This runtime's own cryptography. */
export const testCrypto: FeedCrypto = webCrypto(crypto.subtle);

/** A new key pair. */
export async function testSigner(): Promise<Signer> {
  const pair = await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify']);
  const key = publicKey(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return {
    keyid: await keyId(key, testCrypto),
    key,
    sign: async (message) =>
      new Uint8Array(await crypto.subtle.sign(ED25519, pair.privateKey, message)),
  };
}

/** So many new key pairs. */
export function testSigners(count: number): Promise<Signer[]> {
  return Promise.all(Array.from({ length: count }, testSigner));
}
