import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Assembler {
  parseWat(
    name: string,
    text: string,
    features: { simd: boolean },
  ): { toBinary(options: object): { buffer: Uint8Array } };
}

/** Assembles kernel.wat and writes it as the source of `src/core/vectors/kernel-bytes.ts`. */
export async function kernelSource(assembler: string, wat: string): Promise<string> {
  const load = createRequire(import.meta.url)(
    join(assembler, 'index.js'),
  ) as () => Promise<Assembler>;
  const text = readFileSync(wat, 'utf8');
  const { buffer } = (await load()).parseWat('kernel.wat', text, { simd: true }).toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,88}/g) ?? [];
  return [
    '/** `tools/vectors/kernel.wat`, assembled by `npm run vectors`, in base64. */',
    'export const KERNEL =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
