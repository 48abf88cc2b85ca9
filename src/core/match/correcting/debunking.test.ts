import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(testClaim('barge', { says: ['the mayor sank the barge'] }));

/** `marked`, `corrected`, or `nothing` where there is no mark. */
function outcome(text: string): string {
  const [match] = matchText(matcher, text);
  if (!match || match.tier === 'related') return 'nothing';
  return match.corrected ? 'corrected' : 'marked';
}

describe('what rates, debunks or disputes somebody’s claim corrects it', () => {
  test.each([
    'PolitiFact rated Pants on Fire the line that the mayor sank the barge.',
    'We rate the claim that the mayor sank the barge False.',
    'The paper gave three Pinocchios to the claim that the mayor sank the barge.',
    'The fact-checker took apart the line that the mayor sank the barge.',
    'The idea that the mayor sank the barge was taken apart within the hour.',
    'Divers contradict the idea that the mayor sank the barge.',
    'Divers poured cold water on the notion that the mayor sank the barge.',
    'The log belies the story that the mayor sank the barge.',
    'The tale that the mayor sank the barge has been knocked down by divers.',
    'The claim that the mayor sank the barge does not hold up.',
    'The theory that the mayor sank the barge collapses on a look at the log.',
    'The line that the mayor sank the barge is at odds with the log.',
    'The belief that the mayor sank the barge is mistaken, divers said.',
    'The bogus story that the mayor sank the barge was told again.',
    'Nothing in the log bears out the talk that the mayor sank the barge.',
    'There is not a shred of proof to back his line that the mayor sank the barge.',
    'The rumor that the mayor sank the barge, which divers have called false, is back.',
    'An old falsehood: the mayor sank the barge.',
    'False: the mayor sank the barge',
    'MYTH: The mayor sank the barge',
    'Claim: the mayor sank the barge. Verdict: mostly false.',
    'The mayor sank the barge, he said; the log says otherwise.',
    'He said the mayor sank the barge. PolitiFact rated that Pants on Fire.',
    'He said the mayor sank the barge. Divers have found no support for it.',
    'He said the mayor sank the barge. Not so.',
    'He said the mayor sank the barge. Wrong.',
    'He said the mayor sank the barge. She did not.',
    'He said the mayor sank the barge. He named no ship. PolitiFact rated the statement false.',
    'It is absurd to claim that the mayor sank the barge.',
  ])('%s', (text) => {
    expect(outcome(text)).toBe('corrected');
  });
});

test('in speech a rating in the next sentence corrects, not “that is wrong”', () => {
  const corrected = (text: string) =>
    matchText(matcher, text, { kind: 'speech' }).map((match) => match.corrected);
  expect(corrected('The mayor sank the barge. PolitiFact rated that Pants on Fire.')).toEqual([
    true,
  ]);
  expect(corrected('The mayor sank the barge. That is wrong.')).toEqual([false]);
});

describe('what is denied of no one’s claim is no mark', () => {
  test.each([
    'Divers dispute that the mayor sank the barge.',
    'Divers disagree that the mayor sank the barge.',
    'It isn’t so that the mayor sank the barge.',
    'Nobody thinks that the mayor sank the barge.',
  ])('%s', (text) => {
    expect(outcome(text)).toBe('nothing');
  });
});

describe('what only stands near words of debunking is marked as ever', () => {
  test.each([
    'He repeated the line that the mayor sank the barge.',
    'The line that the mayor sank the barge got the loudest cheer.',
    'Nobody refuted the line that the mayor sank the barge.',
    'No fact-checker has been able to refute the charge that the mayor sank the barge.',
    'The checkers rated True the line that the mayor sank the barge.',
    'He disputed a parking ticket and said the mayor sank the barge.',
    'He denied a rumor and said the mayor sank the barge.',
    'He said the mayor sank the barge. “It is wrong,” he said.',
    'He said the mayor sank the barge. It was not his first speech.',
    'He said the mayor sank the barge. He denied that he was paid.',
  ])('%s', (text) => {
    expect(outcome(text)).toBe('marked');
  });
});
