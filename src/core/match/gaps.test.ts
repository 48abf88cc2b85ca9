import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from './testing.ts';

const matcher = testMatcher(
  testClaim('stake', { says: ['owns 60 percent of Trump Media'] }),
  testClaim('prisons', { says: ['emptying their prisons into our country'] }),
  testClaim('endorsed', { says: ['Border Patrol endorsed Trump'] }),
  testClaim('life', { says: ['saved my life'] }),
);

describe('what may stand between the words of a phrase', () => {
  test.each([
    ['nothing', 'He owns 60 percent of Trump Media.', 1],
    ['adverbs', 'He owns probably only 60 percent of Trump Media.', 1],
    ['fillers', 'He owns, you know, 60 percent of it, of Trump Media.', 1],
    ['an aside', 'They are emptying their prisons, believe me, into our country.', 1],
    ['an aside in dashes', 'They are emptying their prisons — believe me — into our country.', 1],
    ['a description', 'They are emptying their overcrowded state prisons into our country.', 1],
    ['a title', 'The Border Patrol endorsed President Trump.', 1],
    ['the name in full', 'The Border Patrol endorsed Donald Trump.', 1],
    ['capitals throughout', 'THE BORDER PATROL ENDORSED CANDIDATE TRUMP.', 1],
    ['another thing, by a comma', 'He owns 60 percent of the golf venture, Trump Media said.', 0],
    ['another thing', 'He owns 60 percent of the golf arm of Trump Media.', 0],
    ['another head', 'They are emptying their prisons’ kitchens into our country.', 0],
    ['another unit', 'He owns 60 percent points of Trump Media.', 0],
    ['another person', 'The Border Patrol endorsed Melania Trump.', 0],
    ['another verb', 'They are emptying their prisons and driving buses into our country.', 0],
    ['what belongs to it', 'It saved my life’s work.', 0],
    ['the thing itself', 'It saved my life; that’s it.', 1],
    ['what belongs to a name', 'He owns 60 percent of Trump Media’s stock.', 1],
    [
      'too many words',
      'They are emptying their prisons now and then and so on into our country.',
      0,
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(matchText(matcher, text)).toHaveLength(expected);
  });
});
