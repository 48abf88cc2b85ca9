/** Compresses at once. */
export async function gzip(
  pieces: Iterable<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await new Response(through([...pieces], new CompressionStream('gzip'))).arrayBuffer(),
  );
}

/** Uncompresses piece by piece; what is no gzip rejects. */
export async function* gunzip(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array> {
  const reader = through([bytes], new DecompressionStream('gzip')).getReader();
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

function through(
  pieces: Uint8Array<ArrayBuffer>[],
  by: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob(pieces).stream().pipeThrough(by);
}
