import { mapped, type Steps } from '../steps.ts';
import { BlobFormatError, bytesOf, words32, type Bytes } from './sections.ts';

/** Values as JSON, one after the other: each is read only when it is asked for. */
export interface RecordSections {
  offsets: Bytes;
  bytes: Bytes;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs values as JSON. */
export function* packRecords(values: readonly unknown[]): Steps<RecordSections> {
  const offsets = new Uint32Array(values.length + 1);
  let bytes: Bytes = new Uint8Array(1024);
  yield* mapped(values, (value, at) => {
    const encoded = encoder.encode(JSON.stringify(value));
    const [start, end] = [offsets[at]!, offsets[at]! + encoded.length];
    if (end > bytes.length) bytes = grown(bytes, end);
    bytes.set(encoded, start);
    offsets[at + 1] = end;
  });
  return { offsets: bytesOf(offsets), bytes: bytes.slice(0, offsets[values.length]) };
}

/** Twice as large, or as large as is needed. */
function grown(bytes: Bytes, least: number): Bytes {
  const larger = new Uint8Array(Math.max(least, 2 * bytes.length));
  larger.set(bytes);
  return larger;
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
