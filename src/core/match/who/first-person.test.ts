import { expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(testClaim('lamp', { says: ['the lamp saved my life'] }));

test.each([
  'The lamp saved my life, said the driver who had been pulled from a ditch.',
  'The lamp saved my life, says a Honduran-born chef who cooks by the harbour.',
  '“The lamp saved my life,” said the Guatemalan diver.',
  '“The lamp saved my life,” a pastor in Ohio told the paper.',
  '“The lamp saved my life,” the hiker recalled.',
  '“The lamp saved my life,” Jane Doe said.',
  '“The lamp saved my life,” Harris said.',
  'Jane Doe fell ill. “The lamp saved my life,” she says.',
])('another’s first person is another story: %s', (text) => {
  expect(matchText(matcher, text)).toEqual([]);
});

test.each([
  '“The lamp saved my life,” Trump said.',
  '“The lamp saved my life,” the candidate joked.',
  '“The lamp saved my life,” a senator said.',
  '“The lamp saved my life,” said the Republican candidate.',
  'He said that the lamp saved my life.',
  '“The lamp saved my life”: a strange night',
  'The lamp saved my life.',
])('but not a claimant’s, nor where nobody is told: %s', (text) => {
  expect(matchText(matcher, text)).toMatchObject([{ tier: 'certain' }]);
});

test('without a speaker’s label, what the words themselves say', () => {
  const text = 'The lamp saved my life, said the driver who had been pulled from a ditch.';
  expect(matchText(matcher, text, { kind: 'speech' })).toEqual([]);
  expect(matchText(matcher, 'The lamp saved my life.', { kind: 'speech' })).toHaveLength(1);
});

test.each([
  ['Elon Musk', 'the lamp saved my life', 0],
  ['Elon Musk', 'he said the lamp saved my life', 1],
  ['Donald Trump', 'the lamp saved my life', 1],
  ['SPEAKER 2', 'the lamp saved my life', 1],
])('in speech only that of another known person: %s, %s', (speaker, text, expected) => {
  expect(matchText(matcher, text, { kind: 'speech', speaker })).toHaveLength(expected);
});
