import { resolve } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';

/**
 * Points the manifest at the background's own chunk. Two emitted chunks of one file name
 * (`background/main.ts`, `content/main.ts`) share one reference in Rolldown, so that crxjs would
 * start the content script as the background.
 * @param entry the background's source file
 */
export function pointAtBackground(entry: string): CrxPlugin {
  return {
    name: 'onrecord:background-entry',
    enforce: 'pre',
    renderCrxManifest(manifest, bundle) {
      const chunk = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.facadeModuleId === resolve(entry),
      );
      if (!chunk) throw new Error(`The build has no chunk for ${entry}.`);
      const { background } = manifest;
      if (background && 'scripts' in background) background.scripts = [chunk.fileName];
      else if (background) background.service_worker = chunk.fileName;
      return manifest;
    },
  };
}
