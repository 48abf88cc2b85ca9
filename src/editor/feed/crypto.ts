import { createHash, createPublicKey, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FeedCrypto } from '../../core/feed/crypto.ts';
import type { ReleasePort } from '../../core/feed/writing/release.ts';

/** What a feed needs of cryptography, by Node. */
export const nodeCrypto: FeedCrypto = {
  sha256: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest()),
  verify: (publicKey, signature, message) => {
    try {
      const x = Buffer.from(publicKey).toString('base64url');
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return Promise.resolve(verify(null, message, key, signature));
    } catch {
      return Promise.resolve(false);
    }
  },
};

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** With what a release is made. */
export const releasePort: ReleasePort = {
  crypto: nodeCrypto,
  gzip: async (text) => new Uint8Array(await zip(text, { level: 9 })),
};

/**
 * Uncompresses gzip.
 * @throws where it is none, or gives more than `most` bytes.
 */
export async function unzipped(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await unzip(bytes, { maxOutputLength: most }));
}
