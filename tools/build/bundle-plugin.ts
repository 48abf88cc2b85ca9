import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { makeBundle, type Bundle } from '../../src/editor/write-bundle.ts';

const MODULE = 'virtual:bundle';

/**
 * Checks `claims/` and puts them into the extension: `bundle/collection.json`, `bundle/index.bin`,
 * and the module `virtual:bundle` with their digest and publisher. A broken claim file stops the build.
 */
export function bundlePlugin(folder = 'claims'): Plugin {
  let bundle: Bundle | undefined;
  const made = () => (bundle ??= makeBundle(resolve(folder)));
  return {
    name: 'onrecord-bundle',
    buildStart() {
      try {
        made();
      } catch (error) {
        this.error(error instanceof Error ? error.message : String(error));
      }
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? exportsOf(made()) : undefined),
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'bundle/collection.json',
        source: made().collection,
      });
      this.emitFile({ type: 'asset', fileName: 'bundle/index.bin', source: made().index });
    },
  };
}

function exportsOf({ digest, publisher }: Bundle): string {
  const values = Object.entries({ digest, publisher });
  return values
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}
