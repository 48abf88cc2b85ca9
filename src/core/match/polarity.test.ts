import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from './testing.ts';

const matcher = testMatcher(
  testClaim('listeners', {
    needs: [['listen', 'listener'], [{ number: 60e6, within: '15%' }]],
    not: ['views'],
  }),
  testClaim('czar', { says: ['harris was the border czar'], not: ['homan'] }),
);
const marks = (text: string) => matchText(matcher, text, { kind: 'speech' }).length;

describe('a denial holds for its own clause, also where nothing is punctuated', () => {
  test.each([
    'i did not go there and they said sixty million people were listening',
    'it never worked but sixty million people were listening',
    'we did not stop because sixty million people were listening',
    'he could not do it so sixty million people were listening to me',
    'they never asked us and we had sixty million people listening',
    'harris was not in charge and the press said harris was the border czar',
    'it was not me but harris was the border czar',
    'not one and not two but sixty million people were listening',
    'I don’t think so. Sixty million people were listening.',
    'harris was the border czar but it was not her fault',
    'sixty million people were listening and it was not a joke',
    'sixty million people and i am not kidding were listening',
    'nothing but lies, she says, harris was the border czar',
  ])('it ends before: %s', (text) => {
    expect(marks(text)).toBe(1);
  });

  test.each([
    'there were not sixty million people listening',
    'there weren’t 60 million people listening',
    'there werent 60 million people listening',
    'nobody thinks sixty million people were listening',
    'i do not believe that sixty million people were listening',
    'i do not believe that he spoke and they had sixty million people listening',
    'sixty million people were not listening',
    'sixty million people, and not just there, were never listening',
    'not sixty million but six people were listening',
    'they do not say that sixty million people and their kids were listening',
    'i never said that harris was the border czar',
    'i never said and i never will that harris was the border czar',
    'no one believes him when he says sixty million people were listening',
    'nothing but a lie that harris was the border czar',
    'it is not so far off to deny harris was the border czar',
    'nobody so far had sixty million people listening',
    'there were nowhere near sixty million people listening',
    'it is false that sixty million people were listening',
  ])('it holds: %s', (text) => {
    expect(marks(text)).toBe(0);
  });
});

describe('a veto does not reach past "but"', () => {
  test.each([
    ['sixty million people were listening but the replay got more views', 1],
    ['the replay got few views but sixty million people were listening', 1],
    ['harris was the border czar, but homan is now', 1],
    ['the replay got views and sixty million people were listening', 0],
    ['it got nothing but views while sixty million people were listening', 0],
    ['homan says harris was the border czar', 0],
  ])('%s', (text, expected) => {
    expect(marks(text)).toBe(expected);
  });
});
