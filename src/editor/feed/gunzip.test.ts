import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { GZIP_CASES } from '../../core/feed/testing/gzip-cases.ts';
import { gunzip, unzipped } from './gunzip.ts';

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of gunzip(bytes)) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

// What browsers make of the same is shown beside the extension's own reading of it.
test.each(GZIP_CASES)('$name', async ({ bytes, text }) => {
  const read = textOf(bytes);
  if (text === undefined) await expect(read).rejects.toThrow();
  else expect(await read).toBe(text);
});

test('what compresses well comes in pieces, whole, and no further than allowed', async () => {
  const text = 'harbour ferry '.repeat(100_000);
  const bytes = new Uint8Array(await promisify(gzip)(text));
  expect(await textOf(bytes)).toBe(text);
  expect((await unzipped(bytes, text.length)).length).toBe(text.length);
  await expect(unzipped(bytes, text.length - 1)).rejects.toThrow('expected at most');
});
