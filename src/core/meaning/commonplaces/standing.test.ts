import { expect, test } from 'vitest';
import type { Pair, PairReader } from '../types.ts';
import { testVectors } from '../testing/made-up.ts';
import { COMMONPLACES } from './lines.ts';
import { openStandings } from './standing.ts';

const claim = { key: 'test/ferry' as const, asked: { text: 'The ferry sank.', year: '2024' } };

function readerOf(odds: (pair: Pair, at: number) => number): PairReader & { times: number } {
  const reader = {
    times: 0,
    read: (pairs: readonly Pair[]) => {
      reader.times += 1;
      return Promise.resolve(Float32Array.from(pairs, odds));
    },
  };
  return reader;
}

test('a claim stands as high as the mean of its greatest readings beside commonplaces', async () => {
  const reader = readerOf((_, at) => -at);
  expect(await openStandings(testVectors).of(claim, reader)).toBeCloseTo(-2);
});

test('it is read with its own source, beside lines of the list alone', async () => {
  const asked: Pair[] = [];
  await openStandings(testVectors).of(
    claim,
    readerOf((pair) => asked.push(pair)),
  );
  expect(new Set(asked.map((pair) => pair.claim))).toEqual(new Set(['2024: The ferry sank.']));
  expect(asked.every(({ sentence }) => COMMONPLACES.includes(sentence))).toBe(true);
});

test('each claim is read once, and again after a failure', async () => {
  const standings = openStandings(testVectors);
  const stopped: PairReader = { read: () => Promise.reject(new Error('stopped')) };
  await expect(standings.of(claim, stopped)).rejects.toThrow('stopped');
  await expect(
    standings.of(
      claim,
      readerOf(() => Number.NaN),
    ),
  ).rejects.toThrow('finite');
  const reader = readerOf(() => -4);
  await standings.of(claim, reader);
  expect(await standings.of(claim, reader)).toBe(-4);
  expect(reader.times).toBe(1);
});
