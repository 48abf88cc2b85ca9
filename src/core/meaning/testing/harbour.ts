import { buildImportedIndex } from '../../imported/build.ts';
import { openImportedMatcher } from '../../imported/matcher.ts';
import { TEST_CLAIMS } from '../../imported/testing.ts';
import { buildIndex } from '../../match/build.ts';
import { openMatcher } from '../../match/matcher.ts';
import { testClaim, testCollection } from '../../match/testing.ts';
import { openSecondLook } from '../second-look.ts';
import type { PairReader } from '../types.ts';
import { testVectors } from './made-up.ts';

const CLAIM = testClaim(
  'barge',
  { says: ['Harris sank the harbour barge'] },
  {
    claim: 'Kamala Harris sank the harbour barge.',
    statements: [
      { quote: 'she sent our barge to the bottom', said: '2023-05-01', where: 'a rally' },
    ],
  },
);
const COLLECTION = testCollection([CLAIM]);
const IMPORTED = openImportedMatcher(buildImportedIndex(TEST_CLAIMS).buffer, 'checker');

/** The first pass over the one curated claim. */
export const HARBOUR = openMatcher(buildIndex(COLLECTION).buffer);

/** A second look over a curated claim and some imported ones, with made-up vectors. */
export function harbourLook(reader: PairReader) {
  return openSecondLook({
    curated: [{ matcher: HARBOUR, collection: COLLECTION }],
    imported: [IMPORTED],
    vectors: testVectors,
    reader,
  });
}
