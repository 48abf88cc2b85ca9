/**
 * Binary blobs that are opened without being read: a header that names the sections, then the
 * sections, each at a multiple of 8 bytes, so that opening one only makes views.
 *
 *     u32 magic · u32 format · u32 number of sections
 *     per section: u32 offset · u32 byte length
 */

/** What a kind of blob is made of. */
export interface Layout<Name extends string> {
  /** What it is called in errors. */
  title: string;
  /** Four bytes that every blob of this kind starts with. */
  magic: number;
  /** Counts up whenever a blob of an older build could no longer be read. */
  format: number;
  /** The sections in the order they stand in. */
  names: readonly Name[];
}
export type Bytes = Uint8Array<ArrayBuffer>;
export type Sections<Name extends string> = Record<Name, Bytes>;

/** A blob that is of another kind or format, or is cut short: build it anew. */
export class BlobFormatError extends Error {
  override name = 'BlobFormatError';
}

const HEADER_WORDS = 3;
const ALIGNMENT = 8;

/** Packs the sections into one blob. */
export function packSections<Name extends string>(
  { magic, format, names }: Layout<Name>,
  sections: Sections<Name>,
): Bytes {
  const headerBytes = align((HEADER_WORDS + 2 * names.length) * 4);
  const total = names.reduce((sum, name) => sum + align(sections[name].length), headerBytes);
  const blob = new Uint8Array(total);
  const header = new Uint32Array(blob.buffer, 0, HEADER_WORDS + 2 * names.length);
  header.set([magic, format, names.length]);
  let offset = headerBytes;
  names.forEach((name, index) => {
    header.set([offset, sections[name].length], HEADER_WORDS + 2 * index);
    blob.set(sections[name], offset);
    offset += align(sections[name].length);
  });
  return blob;
}

/**
 * Views of a blob's sections.
 * @throws BlobFormatError
 */
export function openSections<Name extends string>(
  { title, magic, format, names }: Layout<Name>,
  blob: ArrayBuffer,
): Sections<Name> {
  const words = HEADER_WORDS + 2 * names.length;
  if (blob.byteLength < words * 4) throw new BlobFormatError(`${title}: cut short`);
  const header = new Uint32Array(blob, 0, words);
  if (header[0] !== magic) throw new BlobFormatError(`${title}: this is something else`);
  if (header[1] !== format || header[2] !== names.length) {
    throw new BlobFormatError(`${title}: expected format ${format}, found ${header[1]}`);
  }
  const entries = names.map((name, index) => {
    const offset = header[HEADER_WORDS + 2 * index]!;
    const length = header[HEADER_WORDS + 2 * index + 1]!;
    if (offset % ALIGNMENT !== 0 || offset + length > blob.byteLength) {
      throw new BlobFormatError(`${title}: cut short at ${name}`);
    }
    return [name, new Uint8Array(blob, offset, length)];
  });
  return Object.fromEntries(entries) as Sections<Name>;
}

type Numbers = Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The bytes of a typed array, for packing. */
export function bytesOf(array: Numbers): Bytes {
  return new Uint8Array(array.buffer.slice(0) as ArrayBuffer, array.byteOffset, array.byteLength);
}

/** A section as 32-bit numbers. */
export function words32(section: Bytes): Uint32Array<ArrayBuffer> {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
}

/** A section as signed 32-bit numbers. */
export function signed32(section: Bytes): Int32Array<ArrayBuffer> {
  return new Int32Array(section.buffer, section.byteOffset, section.length >> 2);
}

/** A section as UTF-16 code units. */
export function units16(section: Bytes): Uint16Array<ArrayBuffer> {
  return new Uint16Array(section.buffer, section.byteOffset, section.length >> 1);
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
