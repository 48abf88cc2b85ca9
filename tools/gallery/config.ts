import { resolve } from 'node:path';
import type { InlineConfig } from 'vite';
import { claimsPlugin } from './claims-plugin.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * How Vite serves the gallery, and the extension's own pages under `/src/ui/`, with a stand-in for
 * the browser's extension API.
 */
export const galleryConfig: InlineConfig = {
  root,
  configFile: false,
  plugins: [claimsPlugin()],
  resolve: {
    alias: { 'webextension-polyfill': resolve(import.meta.dirname, 'stand-in-browser.ts') },
  },
  server: { host: '127.0.0.1', open: false },
  cacheDir: resolve(root, 'out/gallery'),
  logLevel: 'warn',
};
