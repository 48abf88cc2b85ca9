import { defineConfig } from 'vite';
import { extensionConfig } from './tools/build/extension.ts';

/** `npx vite build` by hand; `npm run build` builds for both browsers. */
export default defineConfig(({ mode }) =>
  extensionConfig(
    process.env.ONRECORD_BROWSER === 'firefox' ? 'firefox' : 'chrome',
    mode === 'test' ? 'test' : 'release',
  ),
);
