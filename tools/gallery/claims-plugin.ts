import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { cardData } from '../../src/core/claim/card-data.ts';
import { readCollection } from '../../src/editor/read-collection.ts';

const MODULE = 'virtual:claims';
const CLAIMS = resolve(import.meta.dirname, '../../claims');

/** Provides `virtual:claims`: the cards of the real claim files, read afresh when one changes. */
export function claimsPlugin(): Plugin {
  return {
    name: 'onrecord-gallery-claims',
    configureServer(server) {
      server.watcher.add(CLAIMS);
      server.watcher.on('change', (file) => {
        const module = server.moduleGraph.getModuleById(`\0${MODULE}`);
        if (!file.startsWith(CLAIMS) || !module) return;
        server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: 'full-reload' });
      });
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      const { collection } = readCollection(CLAIMS);
      const cards = collection.claims.map((claim) => cardData(claim, collection));
      return `export const cards = ${JSON.stringify(cards)};`;
    },
  };
}
