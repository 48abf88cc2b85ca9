import { BlobFormatError, bytesOf, words32, type Bytes } from './sections.ts';

/** Values as JSON, one after the other: each is read only when it is asked for. */
export interface RecordSections {
  offsets: Bytes;
  bytes: Bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs values as JSON. */
export function packRecords(values: readonly unknown[]): RecordSections {
  const encoded = values.map((value) => encoder.encode(JSON.stringify(value)));
  const offsets = new Uint32Array(encoded.length + 1);
  encoded.forEach((bytes, at) => (offsets[at + 1] = offsets[at]! + bytes.length));
  const joined = new Uint8Array(offsets[encoded.length]!);
  encoded.forEach((bytes, at) => joined.set(bytes, offsets[at]));
  return { offsets: bytesOf(offsets), bytes: joined };
}

/**
 * Opens packed values.
 * @returns reads the value at a place.
 * @throws BlobFormatError when the value read is broken.
 */
export function openRecords({ offsets, bytes }: RecordSections): (at: number) => unknown {
  const starts = words32(offsets);
  return (at) => {
    try {
      return JSON.parse(decoder.decode(bytes.subarray(starts[at], starts[at + 1]))) as unknown;
    } catch {
      throw new BlobFormatError('the index holds broken text');
    }
  };
}
