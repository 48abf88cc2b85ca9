import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { buildIndex } from './build.ts';
import { openMatcher } from './matcher.ts';
import { passages, testClaim, testCollection } from './testing.ts';
import type { Match } from './types.ts';

const CLAIMS = [
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6, within: '15%' }]] }),
  testClaim('more-listeners', { says: ['sixty million people listening', 'listening like 60M'] }),
  testClaim('czar', { needs: [['harris', 'she'], ['border czar']], not: ['homan'] }),
  testClaim('office', { needs: [['Trump'], ['took office']], speaker: 'required' }),
  testClaim('coup', { says: ['it was a coup'], said: { after: '2024-07-01' } }),
];
const OTHER = testClaim('zebras', { says: ['sixty million zebras', 'the border of the zoo'] });
const FIRST = testClaim('aardvarks', {
  needs: [
    ['aardvark', 'harris'],
    ['million', 'never'],
  ],
});

const word = fc.constantFrom(
  ...'60 million sixty people listening Harris she border czar not it was coup Trump took office . , “ ”'.split(
    ' ',
  ),
);
const texts = fc.array(
  fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  { maxLength: 3 },
);

function matches(claims: typeof CLAIMS, of: string[]): Match[] {
  const collection = testCollection(claims);
  return openMatcher(buildIndex(collection).buffer).match({ passages: passages(of) }).matches;
}

describe('what a claim matches is its own affair', () => {
  test('the order of claims and people does not matter: the index is the same', () => {
    const reference = buildIndex(testCollection(CLAIMS));
    const shuffled = fc.shuffledSubarray(CLAIMS, { minLength: CLAIMS.length });
    const { people } = testCollection([]);
    const orders = fc.shuffledSubarray(people, { minLength: people.length });
    fc.assert(
      fc.property(shuffled, orders, (claims, inOrder) => {
        expect(buildIndex({ ...testCollection(claims), people: inOrder })).toEqual(reference);
      }),
    );
  });

  test('another claim changes no match', () => {
    fc.assert(
      fc.property(texts, fc.subarray([OTHER, FIRST], { minLength: 1 }), (of, others) => {
        const keys = new Set(others.map(({ id }) => `test/${id}`));
        const among = matches([...others, ...CLAIMS], of);
        expect(among.filter(({ claim }) => !keys.has(claim))).toEqual(matches(CLAIMS, of));
      }),
    );
  });
});
