/**
 * `npm run kernel`: assembles the reader's kernel. Given the same sources, it writes the same bytes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kernelSource } from './assemble.ts';
import { fetchPackage } from './package.ts';

const ASSEMBLER = {
  name: 'wabt',
  version: '1.0.36',
  integrity:
    'sha512-GAfEcFyvYRZ51xIZKeeCmIKytTz3ejCeEU9uevGNhEnqt9qXp3a8Q2O4ByZr6rKWcd8jV/Oj5cbDJFtmTYdchg==',
};
const HERE = 'tools/kernel';
const MADE = 'src/core/meaning/network/kernel-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-kernel-'));
try {
  writeFileSync(MADE, await kernelSource(fetchPackage(ASSEMBLER, folder), HERE));
  console.log(`${MADE} written`);
} finally {
  rmSync(folder, { recursive: true });
}
