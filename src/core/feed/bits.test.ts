import { describe, expect, it } from 'vitest';
import { FeedFault } from './fault.ts';
import { parseMetadata, ROLES, type Role, type Root } from './metadata.ts';
import { checkSignatures } from './signatures.ts';
import { testCrypto } from './testing/keys.ts';
import { pathOf, testPublisher } from './testing/publisher.ts';
import { testRecords } from './testing/records.ts';

/** What the client makes of a file: the content that it would go by, or a fault. */
async function read(role: Role, bytes: Uint8Array<ArrayBuffer>, root: Root) {
  const metadata = parseMetadata(role, bytes, role);
  await checkSignatures(metadata, root, testCrypto, role);
  return { raw: metadata.raw, signed: metadata.signed };
}

describe.each(ROLES)('every bit of %s', (role) => {
  it('is refused when it is flipped, or changes nothing of the content', async () => {
    const publisher = await testPublisher();
    await publisher.publish(testRecords([1, 2, 3], 'It was said: “é”.'));
    const file = publisher.files.get(pathOf(role, 1))!;
    const root = parseMetadata('root', publisher.files.get(pathOf('root', 1))!, 'root').signed;
    const wanted = JSON.stringify(await read(role, file, root));
    let taken = 0;
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const flipped = file.slice();
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      try {
        expect(JSON.stringify(await read(role, flipped, root)), `bit ${bit}`).toBe(wanted);
        taken += 1;
      } catch (error) {
        if (!(error instanceof FeedFault)) throw error;
      }
    }
    console.log(`${role}: ${file.length * 8} bits flipped, ${taken} of them without meaning`);
    // The case of hex digits in the signature, white space at the end, and no more.
    expect(taken).toBeLessThan(150);
  });
});
