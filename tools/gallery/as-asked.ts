import type { Plugin } from 'vite';

/** Runs in each page of the gallery before all else, where no script of a page could. */
function setUp(): void {
  const asked = new URLSearchParams(location.search);
  const { style } = document.documentElement;
  const lang = asked.get('lang');
  if (lang !== null) Object.assign(globalThis, { onrecordLanguage: lang });
  const text = asked.get('text');
  if (text !== null) style.fontSize = `${text}%`;
  style.colorScheme = asked.get('scheme') ?? '';
}

/**
 * What a reader sets, by the address: `?scheme=dark`, `?lang=es`, `?text=200` (percent). The words are
 * settled as a page loads.
 */
export function asAsked(): Plugin {
  return {
    name: 'onrecord-gallery-as-asked',
    transformIndexHtml: () => [
      { tag: 'script', children: `(${setUp.toString()})()`, injectTo: 'head-prepend' },
    ],
  };
}
