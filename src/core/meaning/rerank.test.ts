import { expect, test } from 'vitest';
import { TEST_CLAIMS, testIndex } from '../imported/testing.ts';
import { reordered, reread } from './rerank.ts';
import type { Pair } from './types.ts';

const FERRY = { text: 'The harbour ferry carried 40 million passengers safely.', speaker: 'TOM' };
const vectors = { embed: () => Float32Array.of(1) };

/** A reader that tells what it was asked, and favours the claim on fares. */
function recording() {
  const asked: Pair[] = [];
  const read = (pairs: readonly Pair[]) => {
    asked.push(...pairs);
    return Promise.resolve(
      Float32Array.from(pairs, ({ claim }) => (claim.includes('fares') ? 9 : -9)),
    );
  };
  return { asked, reader: { read } };
}

test('the first by their words are read, and what is read counts beside the words', async () => {
  const { asked, reader } = recording();
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
  expect(names(reordered(read, { read: 0, likeness: 0 }))).toEqual(names(read));
  expect(names(reordered(read, { read: 100, likeness: 0 }))[0]).toBe('ferry-fares');
});

test('what is nearer in meaning comes first where words and reader say the same', () => {
  const far = { order: 1, read: -2, likeness: 0.2 };
  const near = { order: 1, read: -2, likeness: 0.8 };
  expect(reordered([far, near])).toEqual([near, far]);
});

test('copies of a claim are read once and stay in their order', async () => {
  const { asked, reader } = recording();
  const [first] = TEST_CLAIMS;
  const copy = { ...first!, id: 'copy', text: `‘${first!.text}’` };
  const index = testIndex([...TEST_CLAIMS, copy]);
  const [one, other] = reordered(await reread({ index, reader, vectors }, FERRY, { limit: 50 }));
  expect([one!, other!].map(({ claim }) => index.claim(claim).id)).toEqual(['ferry-safe', 'copy']);
  expect(other).toMatchObject({ read: one!.read, likeness: one!.likeness });
  expect(asked.filter(({ claim }) => claim.includes('harbour ferry carried'))).toHaveLength(1);
});

test('a post is read without its addresses and signs', async () => {
  const { asked, reader } = recording();
  const text =
    'The #HarbourFerry carried 40 million https://example.org/x — Tom (@tom) May 1, 2020';
  await reread({ index: testIndex(), reader, vectors }, { text }, { limit: 5 });
  expect(asked[0]!.sentence.replace(/\s+/g, ' ')).toBe('The Harbour Ferry carried 40 million');
});
