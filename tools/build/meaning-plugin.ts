import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { BuildMode } from './manifest.ts';

const MODULE = 'virtual:meaning';

/** Where the model lies in the built extension. */
const OUT = 'meaning';
const FILES = { model: 'model.safetensors', tokenizer: 'tokenizer.json' };

interface Limits {
  idle: number;
  slowest: number;
}

/**
 * A pair may take a tenth of a second: then an article, which brings up some sixty of them, is read in six.
 * Tests look on as the reader goes, and run beside much else on slow machines.
 */
const LIMITS: Record<BuildMode, Limits> = {
  release: { idle: 60_000, slowest: 100 },
  test: { idle: 3000, slowest: 5000 },
};

/**
 * The module `virtual:meaning`: where the model of the reader of meaning lies and what its files' digests
 * are, and what the reader of this build goes by.
 * @param folder where the model lies in the source
 */
export function meaningModule(folder: string, mode: BuildMode): Plugin {
  return {
    name: 'onrecord:meaning',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const files = Object.entries(FILES).map(([name, file]) => {
        const digest = createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex');
        return [name, { path: `${OUT}/${file}`, digest }] as const;
      });
      return [...files, ...Object.entries(LIMITS[mode])]
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/** Puts the model into the extension. */
export function meaningFiles(folder: string): Plugin {
  return {
    name: 'onrecord:meaning-files',
    generateBundle() {
      for (const file of Object.values(FILES)) {
        const source = readFileSync(join(folder, file));
        this.emitFile({ type: 'asset', fileName: `${OUT}/${file}`, source });
      }
    },
  };
}
