import { readdirSync, readFileSync } from 'node:fs';
import { dirname, normalize, relative } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from './layers.js';

const layers = Object.keys(LAYERS);

test('each file under src lies in a known layer', () => {
  const entries = readdirSync('src', { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual([...layers].sort());
  const loose = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(loose).toEqual([]);
});

describe('the lint holds the table in every direction', () => {
  const eslint = new ESLint();
  const messages = new Map<string, string>();
  beforeAll(async () => {
    for (const layer of layers) {
      const imports = layers.map((other) => `import '../${other}/any.ts';`).join('\n');
      const filePath = `src/${layer}/${readdirSync(`src/${layer}`).find((name) => name.endsWith('.ts')) ?? 'schemas.ts'}`;
      messages.set(layer, await importFaults(eslint, imports, filePath));
    }
  }, 120_000);

  const pairs = layers.flatMap((from) => layers.map((to) => [from, to] as const));
  test.each(pairs.filter(([from, to]) => from !== to))('%s -> %s', (from, to) => {
    const isRefused = messages.get(from)?.includes(`'../${to}/any.ts'`);
    expect(isRefused).toBe(!LAYERS[from]?.includes(to));
  });
});

/** What the lint says of some imports, were they in a file. */
async function importFaults(eslint: ESLint, code: string, filePath: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath });
  const faults = result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports') ?? [];
  return faults.map(({ message }) => message).join('\n');
}

test('imports run one way: no file leads back to itself', () => {
  const graph = new Map(sources().map((file) => [file, importsOf(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  expect(cycles).toEqual([]);
});

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `src/${name}`);
}

/** The files that a file imports for their values; types leave nothing behind. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8').replace(/^import type .*?;$/gms, '');
  return ts
    .preProcessFile(code)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.') && /\.tsx?$/.test(name))
    .map((name) => relative('.', normalize(`${dirname(file)}/${name}`)));
}
