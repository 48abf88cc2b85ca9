import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HEARTBEAT } from './heartbeat.ts';
import { PAGES } from './made/index.ts';
import type { Quote } from './quotes.ts';

/** Where the pages lie: as they are, and with mark.js in them. */
export type Folder = 'plain' | 'marked';

/** Marks phrases after the page has loaded, as mark.js's own examples do. */
const markWith = (phrases: readonly string[]) => `
  addEventListener('load', () => setTimeout(() => new Mark(document.body).mark(
    ${JSON.stringify(phrases).replaceAll('<', '\\u003c')},
    {
      separateWordSearch: false,
      acrossElements: true,
      each: () => { beat.firstMark ??= performance.now(); },
      done: (marked) => { beat.done = performance.now(); beat.marked = marked; },
    },
  )));`;

/** All pages of the bench by their paths, ready to be served. */
export function documents(quotes: readonly Quote[]): Map<string, () => string> {
  const library = readFileSync(createRequire(import.meta.url).resolve('mark.js'), 'utf8');
  const marking = `<script>${library}</script><script>${markWith(quotes.map(({ text }) => text))}</script>`;
  return new Map(
    PAGES.flatMap(({ name, path, body }) => {
      const html = body(quotes);
      return [
        [`/plain/${path}`, () => page(name, html)] as const,
        [`/marked/${path}`, () => page(name, html, marking)] as const,
      ];
    }),
  );
}

function page(name: string, body: string, script = ''): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${name}</title>
    <meta property="article:published_time" content="2024-08-13">
    <script>${HEARTBEAT}</script>${script}
  </head>
  <body>${body}</body>
</html>`;
}
