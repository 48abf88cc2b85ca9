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
    'Port logs sink the tale that the mayor sank the barge.',
    'Data going back to 1914 bury the idea that the mayor sank the barge.',
    'Jurists at the hearing cut the legs from under the assertion that the mayor sank the barge.',
    'Scientists gave no credence to the claim that the mayor sank the barge.',
    'Reuters Fact Check picked at the viral post that says the mayor sank the barge.',
    'The claim that the mayor sank the barge is wholly implausible.',
    'His statement that the mayor sank the barge is wildly off.',
    'The claim that the mayor sank the barge cannot be squared with the log.',
    'That the mayor sank the barge is pure invention.',
    'Officials say the assertion that the mayor sank the barge is simply not possible.',
    'Divers never saw a leak, contradicting his claim that the mayor sank the barge.',
    'He claims the mayor sank the barge, but investigators blame a storm.',
    'He said the mayor sank the barge. But a storm did, divers said.',
    'He said the mayor sank the barge. That’s simply not what happened.',
    'He said the mayor sank the barge. That claim is groundless.',
    'Correction: An earlier version of this article said the mayor sank the barge.',
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
    'Researchers asked voters about the claim that the mayor sank the barge.',
    'Records back up the claim that the mayor sank the barge.',
    'The court heard the claim that the mayor sank the barge.',
    'Officials leaked the story that the mayor sank the barge.',
    'The study’s data fueled the theory that the mayor sank the barge.',
    'He pointed to data and made the claim that the mayor sank the barge.',
    'Delegates roared at the line that the mayor sank the barge.',
    'The claim that the mayor sank the barge is the talk of the town.',
    'The claim that the mayor sank the barge does not scare her staff.',
    'The charge that the mayor sank the barge has never been more popular.',
    'He insists the mayor sank the barge, but officials would not comment.',
    'He insists the mayor sank the barge, but the court has yet to rule.',
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

describe('another number of the same things, set against a claim, corrects it', () => {
  const counted = testMatcher(testClaim('crowd', { says: ['60 million people were listening'] }));
  const said = 'He said 60 million people were listening';
  const corrected = (text: string) => matchText(counted, text).map((match) => match.corrected);

  test.each([
    `${said}. The counter showed 1.1 million.`,
    `${said}. The actual figure was 1.1 million.`,
    `${said}. The site listed 1.1 million people at its peak.`,
    `${said}. According to the site, it was 1.1 million.`,
    `${said}; the site's counter read 1.1 million.`,
    `${said}, but the counter never topped 1.1 million.`,
    `${said}, but it was 1.1 million.`,
  ])('%s', (text) => {
    expect(corrected(text)).toEqual([true]);
  });

  test.each([
    `${said}. About 12,000 supporters cheered.`,
    `${said}. The count of likes reached 2 million.`,
    `${said}. The number one issue, he said, is the border.`,
    `${said}. Data show that he gained 2 million followers.`,
    `${said}. The counter shows 1.1 million today.`,
    `${said}, but he wants 100 million next time.`,
    `${said}, up from 40 million the last time.`,
  ])('not: %s', (text) => {
    expect(corrected(text)).toEqual([false]);
  });
});
