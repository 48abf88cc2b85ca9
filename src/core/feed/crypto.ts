import { bytesOfHex } from './hex.ts';

/** The two things of cryptography that a feed needs; browsers and Node both have them. */
export interface FeedCrypto {
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
  /** Whether an Ed25519 signature is the key's. Never throws. */
  verify(
    publicKey: Uint8Array<ArrayBuffer>,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

/** The part of WebCrypto's `SubtleCrypto` that is used, so that it can be passed in. */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: 'Ed25519' },
    extractable: false,
    usages: ['verify'],
  ): Promise<unknown>;
  verify(
    algorithm: { name: 'Ed25519' },
    key: never,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

const ED25519 = { name: 'Ed25519' } as const;

/** What a feed needs, by WebCrypto. */
export function webCrypto(subtle: Subtle): FeedCrypto {
  return {
    sha256: async (bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes)),
    verify: async (publicKey, signature, message) => {
      try {
        const key = await subtle.importKey('raw', publicKey, ED25519, false, ['verify']);
        return await subtle.verify(ED25519, key as never, signature, message);
      } catch {
        return false;
      }
    },
  };
}

/** Whether bytes have a SHA-256, given in hex. */
export async function hasDigest(
  bytes: Uint8Array<ArrayBuffer>,
  expected: string,
  { sha256 }: Pick<FeedCrypto, 'sha256'>,
): Promise<boolean> {
  const digest = await sha256(bytes);
  const wanted = bytesOfHex(expected);
  return wanted?.length === digest.length && wanted.every((byte, at) => byte === digest[at]);
}
