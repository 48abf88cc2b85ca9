/** Bytes that are taken for gzip, and what a browser makes of them: the text, or nothing at all. */
export interface GzipCase {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  text?: string;
}

/** Flags of a member's header (RFC 1952, 2.3.1). */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const RESERVED = 32;

const TEXT = 'a line\nanother\n';
const plain = member(TEXT);
const ends = trailer(TEXT);

/**
 * What is one member of gzip and what is not, in every way that readers of gzip are known to differ:
 * Node's own takes several members, and takes whatever stands behind the last for nothing.
 */
export const GZIP_CASES: readonly GzipCase[] = [
  { name: 'a member', bytes: plain, text: TEXT },
  { name: 'a member of nothing', bytes: member(''), text: '' },
  { name: 'a name', bytes: member(TEXT, NAME, zero('claims')), text: TEXT },
  {
    name: 'all that a header may hold',
    bytes: withHeaderCrc(EXTRA | NAME | COMMENT, [3, 0, 1, 2, 3, ...zero('a'), ...zero('b')]),
    text: TEXT,
  },
  { name: 'two members', bytes: joined(plain, plain) },
  { name: 'a member behind one of nothing', bytes: joined(member(''), plain) },
  { name: 'a member of nothing behind another', bytes: joined(plain, member('')) },
  { name: 'a zero behind it', bytes: joined(plain, [0]) },
  { name: 'a kilobyte of zeros behind it', bytes: joined(plain, new Uint8Array(1024)) },
  { name: 'text behind it', bytes: joined(plain, zero('more')) },
  { name: 'half a member behind it', bytes: joined(plain, plain.subarray(0, 9)) },
  { name: 'its end is missing', bytes: plain.slice(0, -8) },
  { name: 'the last byte is missing', bytes: plain.slice(0, -1) },
  { name: 'its content is cut', bytes: plain.slice(0, 14) },
  { name: 'its header is cut', bytes: plain.slice(0, 6) },
  { name: 'a name without an end', bytes: Uint8Array.of(...header(NAME), 97, 98) },
  { name: 'nothing', bytes: new Uint8Array() },
  { name: 'another checksum', bytes: changed(plain, plain.length - 8) },
  { name: 'another length', bytes: changed(plain, plain.length - 1) },
  { name: 'another checksum of the header', bytes: changed(withHeaderCrc(0, []), 10) },
  { name: 'another magic number', bytes: changed(plain, 1) },
  { name: 'another method', bytes: changed(plain, 2) },
  { name: 'a flag that nobody knows', bytes: member(TEXT, RESERVED) },
  { name: 'a block that is not the last', bytes: changed(plain, 10) },
  { name: 'without a header', bytes: joined(stored(TEXT), ends) },
  { name: 'the text itself', bytes: new TextEncoder().encode(TEXT) },
];

function member(text: string, flags = 0, more: Iterable<number> = []): Uint8Array<ArrayBuffer> {
  return joined(header(flags), more, stored(text), trailer(text));
}

function header(flags: number): number[] {
  return [0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 255];
}

function withHeaderCrc(flags: number, more: number[]): Uint8Array<ArrayBuffer> {
  const head = [...header(flags | HEADER_CRC), ...more];
  return joined(head, littleEndian(crc32(head)).slice(0, 2), stored(TEXT), ends);
}

/** One block that is not compressed (RFC 1951, 3.2.4). */
function stored(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  const { length } = bytes;
  return [1, length, 0, 255 - length, 255, ...bytes];
}

function trailer(text: string): number[] {
  const bytes = new TextEncoder().encode(text);
  return [...littleEndian(crc32(bytes)), ...littleEndian(bytes.length)];
}

function littleEndian(number: number): number[] {
  return [0, 8, 16, 24].map((shift) => (number >>> shift) & 255);
}

function crc32(bytes: Iterable<number>): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function zero(text: string): number[] {
  return [...new TextEncoder().encode(text), 0];
}

function joined(...parts: Iterable<number>[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function changed(bytes: Uint8Array, at: number): Uint8Array<ArrayBuffer> {
  const other = Uint8Array.from(bytes);
  other[at]! ^= 1;
  return other;
}
