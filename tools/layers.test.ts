import { readdirSync } from 'node:fs';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { LAYERS } from './layers.js';

test('each file under src lies in a known layer', () => {
  const entries = readdirSync('src', { withFileTypes: true });
  const layers = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(layers.sort()).toEqual(Object.keys(LAYERS).sort());
  const loose = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  expect(loose).toEqual([]);
});

describe('the lint holds the table in every direction', () => {
  const layers = Object.keys(LAYERS);
  let zones = new Map<string, Zone>();
  beforeAll(async () => {
    const configs = await Promise.all(layers.map(importZones));
    zones = new Map(configs.flat().map((zone) => [zone.target, zone]));
  }, 60_000);

  const pairs = layers.flatMap((from) => layers.map((to) => [from, to] as const));
  test.each(pairs.filter(([from, to]) => from !== to))('%s -> %s', (from, to) => {
    const zone = zones.get(`./src/${from}`);
    expect(zone?.from.includes(`./src/${to}`)).toBe(!LAYERS[from]?.includes(to));
  });
});

interface Zone {
  target: string;
  from: string[];
}

const eslint = new ESLint();

async function importZones(layer: string): Promise<Zone[]> {
  const config = (await eslint.calculateConfigForFile(`src/${layer}/any.ts`)) as {
    rules: Record<string, [number, { zones: Zone[] }]>;
  };
  return config.rules['import-x/no-restricted-paths']?.[1].zones ?? [];
}
