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

/** The kernel's functions, by what they work on. They make one module, over memory that is given to it. */
const PARTS = ['products', 'attention', 'rows', 'numbers'];

/**
 * Assembles the kernel.
 * @param assembler the folder of the package wabt.
 * @param folder where `PARTS` lie.
 * @returns the source of `kernel-bytes.ts`.
 */
export async function kernelSource(assembler: string, folder: string): Promise<string> {
  const load = createRequire(import.meta.url)(
    join(assembler, 'index.js'),
  ) as () => Promise<Assembler>;
  const parts = PARTS.map((part) => readFileSync(join(folder, `${part}.wat`), 'utf8'));
  const text = `(module (import "host" "memory" (memory 1))\n${parts.join('\n')})`;
  const { buffer } = (await load()).parseWat('kernel.wat', text, { simd: true }).toBinary({});
  const lines =
    Buffer.from(buffer)
      .toString('base64')
      .match(/.{1,88}/g) ?? [];
  return [
    '/** `tools/kernel/*.wat`, assembled by `npm run kernel`, in base64. */',
    'export const KERNEL =',
    `${lines.map((line) => `  '${line}'`).join(' +\n')};`,
    '',
  ].join('\n');
}
