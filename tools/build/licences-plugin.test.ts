import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from './licences-plugin.ts';
import own from '../../package.json' with { type: 'json' };

test('every package that runs in the extension has its licence there, in full', () => {
  const parts = licencesOf(resolve(import.meta.dirname, '../..')).split('\n\n\n');
  for (const [name, version] of Object.entries(own.dependencies)) {
    const part = parts.find((one) => one.startsWith(`${name} ${version} (`));
    expect([name, part?.length ?? 0]).toEqual([name, expect.any(Number)]);
    expect(part).toMatch(/permission|Mozilla Public License/i);
  }
  expect(parts[0]).toMatch(/^onrecord .* \(MIT\)[^]*Copyright/);
  expect(parts.find((one) => one.startsWith('dexie '))).toContain('NOTICE');
  expect(parts.at(-1)).toMatch(/^Unicode confusables .*\(Unicode-3\.0\)[^]*Permission is hereby/);
  expect(parts.at(-2)).toMatch(/^All-MiniLM-L6-v2.*\(Apache-2\.0\)[^]*Changed[^]*TERMS AND COND/);
  // What these need themselves.
  expect(parts.some((part) => part.startsWith('@preact/signals-core '))).toBe(true);
});
