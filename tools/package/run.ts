import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import manifest from '../../manifest.json' with { type: 'json' };
import { buildExtension } from '../build/build.ts';
import { outDir } from '../build/extension-paths.ts';
import { root } from '../checks/paths.ts';
import { changesIn, entriesIn, trackedEntries } from './entries.ts';
import { builtElsewhere } from './verify.ts';
import { firstDifference, zip, type Entry } from './zip.ts';

const USAGE = `npm run package -- [--verify] [--dirty]

  Writes what the stores take into out/packages: the extension for each browser, and its source.
  --verify   builds a second time, in another folder, and compares byte for byte
  --dirty    packs changes that are not committed too`;

const BROWSERS = ['chrome', 'firefox'] as const;
/** Most bytes of one package. Readers fetch it, and stores take no more of some kinds. */
const MOST_BYTES = 45_000_000;
const OUT = join(root, 'out/packages');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { verify: { type: 'boolean' }, dirty: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const changes = changesIn(root);
  if (changes.length > 0 && !values.dirty)
    throw new Error(
      `These files differ from what is committed; the source archive must be of one commit:\n${changes.join('\n')}\nCommit them, or pack them with --dirty.`,
    );

  const builds: Entry[][] = [];
  for (const browser of BROWSERS) builds.push(entriesIn(await buildExtension(browser, 'release')));
  if (values.verify) compare(builds);

  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [at, browser] of BROWSERS.entries()) await write(browser, builds[at]!);
  await write('source', trackedEntries(root));
}

/** @throws when a second build differs, with the first file that does */
function compare(builds: Entry[][]): void {
  const again = builtElsewhere(
    root,
    BROWSERS.map((browser) => outDir(browser, 'release')),
  );
  for (const [at, browser] of BROWSERS.entries()) {
    const path = firstDifference(builds[at]!, again[at]!);
    if (path !== undefined)
      throw new Error(`Two builds for ${browser} differ, first in ${path}: they must be the same.`);
  }
  console.log('Two builds in two folders are the same, byte for byte.');
}

async function write(what: string, entries: Entry[]): Promise<void> {
  const bytes = await zip(entries);
  if (what !== 'source' && bytes.length > MOST_BYTES)
    throw new Error(
      `The package for ${what} has ${bytes.length} bytes: expected ${MOST_BYTES} at most.`,
    );
  const path = join(OUT, `onrecord-${what}-${manifest.version}.zip`);
  writeFileSync(path, bytes);
  const size = (bytes.length / 1024).toFixed(0);
  console.log(`${relative(root, path)}  ${size} KiB, ${entries.length} files`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
