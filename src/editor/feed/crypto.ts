import { webcrypto } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { webCrypto, type FeedCrypto } from '../../core/feed/crypto.ts';
import type { ReleasePort } from '../../core/feed/writing/release.ts';

/** What a feed needs of cryptography, by the reader's own code. */
export const nodeCrypto: FeedCrypto = webCrypto(webcrypto.subtle);

/** With what a release is made. */
export const releasePort: ReleasePort = {
  crypto: nodeCrypto,
  gzip: async (pieces) =>
    new Uint8Array(await buffer(Readable.from(pieces).pipe(createGzip({ level: 9 })))),
};
