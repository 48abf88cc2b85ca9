/**
 * The index as one binary blob: a header that names the sections, then the sections, each at a
 * multiple of 8 bytes, so that opening it makes views and reads nothing.
 *
 *     u32 magic "ONRC" · u32 format · u32 number of sections
 *     per section: u32 offset · u32 byte length
 */

/** Counts up whenever a blob of an older build could no longer be read. */
export const INDEX_FORMAT = 1;

const MAGIC = 0x4f4e5243;
const HEADER_WORDS = 3;
const ALIGNMENT = 8;

/** The sections in the order they stand in. */
const SECTIONS = [
  'termUnits',
  'termOffsets',
  'termTable',
  'postingOffsets',
  'postings',
  'programOffsets',
  'programs',
  'people',
] as const;
type SectionName = (typeof SECTIONS)[number];
export type Sections = Record<SectionName, Uint8Array<ArrayBuffer>>;

/** A blob that is no index, is cut short, or is of another format: build it anew. */
export class IndexFormatError extends Error {
  override name = 'IndexFormatError';
}

/** Packs the sections into one blob. */
export function packSections(sections: Sections): Uint8Array<ArrayBuffer> {
  const headerBytes = align((HEADER_WORDS + 2 * SECTIONS.length) * 4);
  const total = SECTIONS.reduce((sum, name) => sum + align(sections[name].length), headerBytes);
  const blob = new Uint8Array(total);
  const header = new Uint32Array(blob.buffer, 0, HEADER_WORDS + 2 * SECTIONS.length);
  header.set([MAGIC, INDEX_FORMAT, SECTIONS.length]);
  let offset = headerBytes;
  SECTIONS.forEach((name, index) => {
    header.set([offset, sections[name].length], HEADER_WORDS + 2 * index);
    blob.set(sections[name], offset);
    offset += align(sections[name].length);
  });
  return blob;
}

/**
 * Views of a blob's sections.
 * @throws IndexFormatError
 */
export function openSections(blob: ArrayBuffer): Sections {
  const words = HEADER_WORDS + 2 * SECTIONS.length;
  if (blob.byteLength < words * 4) throw new IndexFormatError('the index is cut short');
  const header = new Uint32Array(blob, 0, words);
  if (header[0] !== MAGIC) throw new IndexFormatError('this is no index');
  if (header[1] !== INDEX_FORMAT || header[2] !== SECTIONS.length) {
    throw new IndexFormatError(`expected index format ${INDEX_FORMAT}, found ${header[1]}`);
  }
  const entries = SECTIONS.map((name, index) => {
    const offset = header[HEADER_WORDS + 2 * index]!;
    const length = header[HEADER_WORDS + 2 * index + 1]!;
    if (offset % ALIGNMENT !== 0 || offset + length > blob.byteLength) {
      throw new IndexFormatError(`the index is cut short at ${name}`);
    }
    return [name, new Uint8Array(blob, offset, length)];
  });
  return Object.fromEntries(entries) as Sections;
}

/** The bytes of a typed array, for packing. */
export function bytesOf(array: Uint16Array | Uint32Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(array.buffer.slice(0) as ArrayBuffer, array.byteOffset, array.byteLength);
}

/** A section as 32-bit numbers. */
export function words32(section: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(section.buffer, section.byteOffset, section.length >> 2);
}

/** A section as UTF-16 code units. */
export function units16(section: Uint8Array<ArrayBuffer>): Uint16Array {
  return new Uint16Array(section.buffer, section.byteOffset, section.length >> 1);
}

function align(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
