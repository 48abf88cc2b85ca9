import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Where the licences stand in the built extension. */
export const LICENCES_FILE = 'licences.txt';

interface Package {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

/** The licences of data in `src` that is built in, by whose they are. */
const DATA = {
  'All-MiniLM-L6-v2, changed (Apache-2.0)': [
    'src/core/meaning/model/NOTICE.md',
    'src/core/meaning/model/LICENSE-APACHE-2.0.txt',
  ],
  'Unicode confusables 17.0.0 (Unicode-3.0)': ['src/core/naming/LICENSE-UNICODE-3.0.txt'],
};

/** Puts the licences of all packages that run in the extension beside them, as these ask for. */
export function licencesPlugin(root: string): Plugin {
  return {
    name: 'onrecord:licences',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licencesOf(root) });
      },
    },
  };
}

/**
 * The licence of a package, then those of what it runs with, and of what that does, by name; then
 * those of data.
 * @param root the package's folder, with what it needs in `node_modules`
 */
export function licencesOf(root: string): string {
  const names = new Set(needed(readPackage(root)));
  for (const name of names)
    for (const more of needed(readPackage(folderOf(root, name)))) names.add(more);
  const folders = [...names].sort().map((name) => folderOf(root, name));
  const data = Object.entries(DATA).map(
    ([name, files]) =>
      `${[name, ...files.map((file) => readFileSync(join(root, file), 'utf8').trim())].join('\n\n')}\n`,
  );
  return [...[root, ...folders].map(licenceOf), ...data].join('\n\n');
}

function licenceOf(folder: string): string {
  const { name, version, license } = readPackage(folder);
  // Apache's asks for a package's notice too.
  const files = readdirSync(folder).filter((each) => /^(?:licen[cs]e|notice)/i.test(each));
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return `${[`${name} ${version} (${license})`, ...texts].join('\n\n')}\n`;
}

const needed = ({ dependencies = {} }: Package) => Object.keys(dependencies);
const folderOf = (root: string, name: string) => join(root, 'node_modules', name);
const readPackage = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
