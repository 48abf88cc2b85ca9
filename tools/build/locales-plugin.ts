import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the texts beside the manifest, which names some of them: `__MSG_manifestDescription__`.
 * @param folder `_locales`, with a `messages.json` for each language
 */
export function localesPlugin(folder: string): Plugin {
  return {
    name: 'onrecord:locales',
    buildStart() {
      for (const language of readdirSync(folder)) {
        const path = join(folder, language, 'messages.json');
        this.addWatchFile(path);
        this.emitFile({
          type: 'asset',
          fileName: `_locales/${language}/messages.json`,
          source: readFileSync(path, 'utf8'),
        });
      }
    },
  };
}
