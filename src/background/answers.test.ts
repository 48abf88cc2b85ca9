import { expect, test, vi } from 'vitest';
import type { CuratedShelf } from '../core/meaning/second-look.ts';
import type { Match } from '../core/match/types.ts';
import { whole } from '../core/steps.ts';
import { createAnswers } from './answers.ts';
import type { LookShelf } from './look-shelf.ts';

const found = (claim: string): Match => ({
  claim,
  ...{ claimText: 'A claim.', kind: 'claim', tier: 'certain', confidence: 1, quote: 'words' },
  ...{ parts: [], corrected: false, evidence: [] },
});

/** A publisher's claims of which a first pass finds one. */
function shelfOf(publisher: string): LookShelf & { curated: CuratedShelf } {
  const matcher: CuratedShelf['matcher'] = {
    *matchSteps() {
      yield 1;
      return { matches: [found(`${publisher}/one`)] };
    },
  };
  return { curated: { matcher, collection: { publisher, claims: [], people: [] } }, imported: [] };
}

function setUp(feeds: string[]) {
  const bundle = {
    shelf: vi.fn(() => Promise.resolve(shelfOf('onrecord'))),
    match: () => Promise.resolve({ matches: [found('onrecord/one')] }),
    ...{ card: () => Promise.resolve(null), held: () => Promise.resolve([]) },
  };
  const held = {
    shelves: () => Promise.resolve(feeds.map(shelfOf)),
    match: () => Promise.resolve(feeds.map((feed) => ({ matches: [found(`${feed}/one`)] }))),
    holds: (publisher: string) => Promise.resolve(feeds.includes(publisher)),
    ...{ card: () => Promise.resolve(null), held: () => Promise.resolve([]) },
  };
  const vectors = () => Promise.resolve({ dims: 2, embed: () => new Float32Array(2) });
  const report = vi.fn();
  return {
    answers: createAnswers(bundle, held, 'onrecord', vectors, report),
    bundle,
    held,
    report,
  };
}

const READER = { read: () => Promise.resolve(new Float32Array(0)) };
const claimsOf = ({ matches }: { matches: Match[] }) =>
  matches.map(({ claim, added }) => `${claim}${added ? ' added' : ''}`);

test.each([
  ['those that came with the extension', [], ['onrecord/one']],
  ['those of feeds, which are told apart', ['desk'], ['onrecord/one', 'desk/one added']],
  ['newer ones of its own feed, first', ['desk', 'onrecord'], ['onrecord/one', 'desk/one added']],
])('a second look goes over all claims: %s', async (_, feeds, expected) => {
  const { answers, bundle } = setUp(feeds);
  const looked = await answers.look({ passages: [] }, whole, READER);
  expect(claimsOf(looked)).toEqual(expected);
  const first = await answers.match({ passages: [] }, whole);
  expect(claimsOf(first).sort()).toEqual(expected.toSorted());
  expect(bundle.shelf).toHaveBeenCalledTimes(feeds.includes('onrecord') ? 0 : 1);
});

test('feeds that cannot be read are said and gone without', async () => {
  const { answers, held, report } = setUp(['desk']);
  held.shelves = () => Promise.reject(new Error('no storage'));
  expect(claimsOf(await answers.look({ passages: [] }, whole, READER))).toEqual(['onrecord/one']);
  expect(report).toHaveBeenCalled();
});
