/** A value as UTF-8 JSON: how peers that give an object or text are kept. */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The text of kept bytes. */
export function toText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
