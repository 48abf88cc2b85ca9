import { expect, test } from 'vitest';
import { GZIP_CASES } from '../../core/feed/testing/gzip-cases.ts';
import { gunzip } from './gunzip.ts';

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of gunzip(bytes)) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

// What editors' commands make of the same is shown beside their reading of it.
test.each(GZIP_CASES)('$name', async ({ bytes, text }) => {
  const read = textOf(bytes);
  if (text === undefined) await expect(read).rejects.toThrow();
  else expect(await read).toBe(text);
});
