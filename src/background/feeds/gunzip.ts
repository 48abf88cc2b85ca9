/** Uncompresses gzip as it is read. Rejects what is none. */
export async function* gunzip(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = plain.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
