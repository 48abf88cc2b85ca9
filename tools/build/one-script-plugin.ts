import { posix } from 'node:path';
import { build, type Plugin } from 'vite';

type Bundle = Parameters<
  Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>
>[1];

const SCRIPT = /\s*<script\b[^>]*\bsrc="\/([^"]+)"[^>]*><\/script>/g;
const SHEET = /\s*<link\b[^>]*\brel="stylesheet"[^>]*\bhref="\/([^"]+)"[^>]*>/g;

/**
 * Gives a page one script and one style sheet in place of those it shares with others. Each file
 * of an extension takes Chromium some milliseconds: eighteen scripts cost the sidebar 50 ms, every
 * time it is opened.
 * @param page its HTML, as it is named in the build
 */
export function oneScript(page: string): Plugin {
  return {
    name: 'onrecord:one-script',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const html = sourceOf(bundle, page);
        const [scripts, sheets] = [SCRIPT, SHEET].map((part) =>
          [...html.matchAll(part)].map(([, name]) => name!),
        ) as [string[], string[]];
        const entry = scripts.at(-1);
        if (entry === undefined) throw new Error(`${page} leads to no script.`);
        const name = posix.basename(posix.dirname(page));
        const files = {
          [`assets/${name}-whole.js`]: await joined(entry, bundle),
          [`assets/${name}-whole.css`]: sheets.map((sheet) => sourceOf(bundle, sheet)).join('\n'),
        };
        const links = Object.keys(files).map(linkTo).join('\n    ');
        const own = html
          .replace(SCRIPT, '')
          .replace(SHEET, '')
          .replace('</head>', `  ${links}\n  </head>`);
        for (const old of [page, entry]) Reflect.deleteProperty(bundle, old);
        for (const [fileName, source] of Object.entries({ ...files, [page]: own }))
          this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

const linkTo = (file: string) =>
  file.endsWith('.js')
    ? `<script type="module" src="/${file}"></script>`
    : `<link rel="stylesheet" href="/${file}" />`;

/** @throws when the build has no such file */
function sourceOf(bundle: Bundle, name: string): string {
  const file = bundle[name];
  if (file?.type === 'chunk') return file.code;
  if (typeof file?.source !== 'string') throw new Error(`The build has no text named ${name}.`);
  return file.source;
}

/** A script with all that it imports, built once more from what was built. */
async function joined(entry: string, bundle: Bundle): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [builtFiles(bundle)],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry },
    },
  });
  const [chunk, ...others] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk' || others.length > 0)
    throw new Error(`${entry} cannot be put into one script.`);
  return chunk.code;
}

/** Lets a build take its modules from another's output. */
function builtFiles(bundle: Bundle): Plugin {
  return {
    name: 'onrecord:built-files',
    enforce: 'pre',
    resolveId: (id, from) => (from === undefined ? id : posix.join(posix.dirname(from), id)),
    load: (id) => sourceOf(bundle, id),
  };
}
