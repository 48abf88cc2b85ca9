import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { asAsked } from './as-asked.ts';
import { claimsPlugin } from './claims-plugin.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * How Vite serves the gallery, and the extension's own pages under `/src/ui/`, with a stand-in for
 * the browser's extension API.
 */
export const galleryConfig: InlineConfig = {
  root,
  configFile: false,
  plugins: [asAsked(), claimsPlugin()],
  resolve: {
    alias: { 'webextension-polyfill': resolve(import.meta.dirname, 'stand-in-browser.ts') },
  },
  server: { host: '127.0.0.1', open: false },
  preview: { host: '127.0.0.1', port: 0 },
  build: {
    outDir: resolve(root, 'out/gallery-built'),
    emptyOutDir: true,
    target: 'esnext',
    rolldownOptions: {
      input: ['index', 'sheet'].map((page) => resolve(import.meta.dirname, `${page}.html`)),
    },
  },
  cacheDir: resolve(root, 'out/gallery'),
  logLevel: 'warn',
};
