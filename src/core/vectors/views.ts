import type { Bytes } from '../blob/sections.ts';

/** A section as 32-bit floating-point numbers. */
export function floats32(section: Bytes): Float32Array<ArrayBuffer> {
  return new Float32Array(section.buffer, section.byteOffset, section.length >> 2);
}

/** A section as signed bytes. */
export function signed8(section: Bytes): Int8Array<ArrayBuffer> {
  return new Int8Array(section.buffer, section.byteOffset, section.length);
}

/** A section as unsigned 16-bit numbers. */
export function unsigned16(section: Bytes): Uint16Array<ArrayBuffer> {
  return new Uint16Array(section.buffer, section.byteOffset, section.length >> 1);
}

/** Any numbers as bytes, for packing. */
export function asBytes(array: ArrayBufferView<ArrayBuffer>): Bytes {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
