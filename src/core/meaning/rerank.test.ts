import { expect, test } from 'vitest';
import { testIndex } from '../imported/testing.ts';
import { reordered, reread } from './rerank.ts';
import type { Pair } from './types.ts';

const FERRY = { text: 'The harbour ferry carried 40 million passengers safely.', speaker: 'TOM' };
const vectors = { embed: () => Float32Array.of(1) };

test('the first by their words are read, and what is read counts beside the words', async () => {
  const asked: Pair[] = [];
  const reader = {
    read: (pairs: readonly Pair[]) => {
      asked.push(...pairs);
      return Promise.resolve(
        Float32Array.from(pairs, ({ claim }) => (claim.includes('fares') ? 9 : -9)),
      );
    },
  };
  const index = testIndex();
  const read = await reread(
    { index, reader, vectors },
    { ...FERRY, before: ['One.', 'Two.', 'Three.'] },
    { limit: 50 },
  );
  const names = (all: typeof read) => all.map(({ claim }) => index.claim(claim).id);
  expect(names(read)[0]).toBe('ferry-safe');
  expect(asked[0]!.sentence).toBe(`TOM: Two. Three. | ${FERRY.text}`);
  expect(asked[0]!.claim).toMatch(/^Rosa Lindqvist, 2021: The harbour ferry/);
  expect(names(reordered(read, 0))).toEqual(names(read));
  expect(names(reordered(read, 100))[0]).toBe('ferry-fares');
});
