import type { CrxPlugin } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';

type Bundle = Parameters<
  Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>
>[1];

/**
 * Takes out what crxjs adds for scripts that are registered at run time: it lets every site read
 * them (`web_accessible_resources`), though injected files need no such leave, and it leaves a
 * module build of each beside the classic script that is really used.
 */
export function stripUnused(): CrxPlugin {
  return {
    name: 'onrecord:strip-unused',
    enforce: 'post',
    renderCrxManifest(manifest) {
      delete manifest.web_accessible_resources;
      return manifest;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const used = reachable(bundle);
        for (const name of Object.keys(bundle))
          if (!used.has(name)) Reflect.deleteProperty(bundle, name);
      },
    },
  };
}

/** Files that the manifest or a page leads to: their names stand in a file that is itself used. */
function reachable(bundle: Bundle): Set<string> {
  const names = Object.keys(bundle);
  const used = new Set(names.filter((name) => name === 'manifest.json' || name.endsWith('.html')));
  for (const name of used) {
    const content = text(bundle[name]);
    for (const other of names) if (content.includes(baseName(other))) used.add(other);
  }
  return used;
}

function text(file: Bundle[string] | undefined): string {
  if (file?.type === 'chunk') return file.code;
  return typeof file?.source === 'string' ? file.source : '';
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
