import type { BrowserName, BuildMode } from './manifest.ts';

/** Where a build is left, from the repository's root. */
export function outDir(browser: BrowserName, mode: BuildMode): string {
  return mode === 'release' ? `dist/${browser}` : `dist/test/${browser}`;
}
