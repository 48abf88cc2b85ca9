import { expect, test } from 'vitest';
import { readPack } from '../pack.ts';
import { writeLine } from '../records.ts';
import { FULL_TARGET, type FullInfo } from '../targets.ts';
import { gunzip, gzip } from '../testing/gzip.ts';
import { testCrypto } from '../testing/keys.ts';
import { packLines } from './changes.ts';
import { makeRelease } from './release.ts';

const INFO = { publisher: 'tester', name: 'A tester' };

test('a feed is packed in pieces, since all of its text may be longer than a string can be', async () => {
  const keys = Array.from({ length: 900 }, (_, at) => `imported/r${at}`);
  const records = new Map(keys.map((key) => [key, writeLine(key, { text: 'é'.repeat(1000) })]));
  const sizes: number[] = [];
  const { files, state } = await makeRelease(records, INFO, undefined, {
    crypto: testCrypto,
    gzip: (pieces) => {
      const all = [...pieces];
      sizes.push(...all.map(({ length }) => length));
      return gzip(all);
    },
  });
  expect(files.map(({ name }) => name)).toEqual([FULL_TARGET]);
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.max(...sizes)).toBeLessThan(256 * 1024);
  const { header, shards } = await readPack(gunzip(files[0]!.bytes), FULL_TARGET);
  expect(header).toMatchObject({ records: 900, state });
  const lines = [...shards.values()].flatMap((shard) => shard.split('\n').slice(0, -1));
  expect(lines.sort()).toEqual(packLines(records).sort());
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect((files[0]!.target.custom as FullInfo).bytes).toBe(total);
});
