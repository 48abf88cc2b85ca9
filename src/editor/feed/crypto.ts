import { webcrypto } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { webCrypto, type FeedCrypto } from '../../core/feed/crypto.ts';
import type { ReleasePort } from '../../core/feed/writing/release.ts';

/** What a feed needs of cryptography, by the reader's own code. */
export const nodeCrypto: FeedCrypto = webCrypto(webcrypto.subtle);

const zip = promisify(gzip);

/** With what a release is made. */
export const releasePort: ReleasePort = {
  crypto: nodeCrypto,
  gzip: async (text) => new Uint8Array(await zip(text, { level: 9 })),
};
