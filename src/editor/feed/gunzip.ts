import { crc32, createInflateRaw } from 'node:zlib';

/** Sizes and flags of a member of gzip (RFC 1952, 2.3). */
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const RESERVED = 0xe0;

/**
 * Uncompresses gzip as browsers do (`DecompressionStream`): one member, and nothing behind it. Node's own
 * goes on with further members and passes over what is none: it would take files that no reader takes.
 * Rejects what is none.
 */
export async function* gunzip(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const start = endOfHeader(bytes);
  const stream = createInflateRaw();
  stream.end(bytes.subarray(start));
  let checksum = 0;
  let length = 0;
  for await (const each of stream) {
    const piece = each as Buffer;
    checksum = crc32(piece, checksum);
    length += piece.length;
    yield piece;
  }
  const end = start + stream.bytesWritten;
  const view = viewOf(bytes);
  if (end + TRAILER_BYTES !== bytes.length) throw new TypeError('expected the end of one member');
  if (view.getUint32(end, true) !== checksum) throw new TypeError('expected another checksum');
  if (view.getUint32(end + 4, true) !== length % 2 ** 32) throw new TypeError('another length');
}

/**
 * Uncompresses gzip as a whole.
 * @throws where it is none, or gives more than `most` bytes.
 */
export async function unzipped(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of gunzip(bytes)) {
    length += piece.length;
    if (length > most) throw new RangeError(`expected at most ${most} bytes`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** Where a member's content begins. @throws TypeError */
function endOfHeader(bytes: Uint8Array): number {
  if (bytes.length < HEADER_BYTES) throw new TypeError('expected a header');
  const flags = bytes[3]!;
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
  if (!isGzip || flags & RESERVED) throw new TypeError('expected gzip');
  let at = HEADER_BYTES;
  if (flags & EXTRA) {
    if (at + 2 > bytes.length) throw new TypeError('expected a whole header');
    at += 2 + viewOf(bytes).getUint16(at, true);
  }
  for (const text of [NAME, COMMENT]) if (flags & text) at = bytes.indexOf(0, at) + 1 || Infinity;
  if (flags & HEADER_CRC) {
    if (at + 2 > bytes.length) throw new TypeError('expected a whole header');
    const checksum = crc32(bytes.subarray(0, at)) & 0xffff;
    if (viewOf(bytes).getUint16(at, true) !== checksum) throw new TypeError('another header');
    at += 2;
  }
  if (at > bytes.length) throw new TypeError('expected a whole header');
  return at;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
