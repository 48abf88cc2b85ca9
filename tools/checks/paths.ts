import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(import.meta.dirname, '../..');

/** Where test runs leave their results for this command to count. */
export const RESULTS = resolve(root, 'out/tests');

/**
 * The words after `node` that run a tool: a package's command (`eslint`), or a TypeScript file of
 * this repository. Nothing is looked up on PATH, so that it works on every system.
 */
export function tool(name: string): string[] {
  if (name.endsWith('.ts')) return ['--import', import.meta.resolve('tsx'), resolve(root, name)];
  const manifest = packageFile(name);
  const { bin } = createRequire(import.meta.url)(manifest) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bin === 'string' ? bin : bin[name];
  if (!file) throw new Error(`The package ${name} has no command of its name.`);
  return [resolve(dirname(manifest), file)];
}

function packageFile(name: string): string {
  return fileURLToPath(new URL(`node_modules/${PACKAGES[name] ?? name}/package.json`, rootUrl));
}

const rootUrl = new URL('../../', import.meta.url);

/** Commands that are not named like their package. */
const PACKAGES: Record<string, string> = { tsc: 'typescript' };
