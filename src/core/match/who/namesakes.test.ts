import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
  testClaim('barge', { says: ['Trump sank the barge'] }),
);
const speakerOf = (text: string) => matchText(matcher, text)[0]?.speaker;

describe('somebody else of the same name is not given the words', () => {
  test.each([
    ['“60 million are listening,” Olga Trump said.', 'Olga Trump'],
    ['“60 million are listening,” said Olga Trump.', 'Olga Trump'],
    ['“60 million are listening,” said Donald Trump Jr.', 'Donald Trump Jr'],
    ['“60 million are listening,” Donald Trump, Jr., said.', undefined],
    ['“60 million are listening,” said Elon Musk Sr. on Monday.', 'Elon Musk Sr'],
    ['“60 million are listening,” said Donald Trump III.', 'Donald Trump III'],
    ['“60 million are listening,” said Harris Miller, a baker.', 'Harris Miller'],
    ['“60 million are listening,” Harris Miller said.', 'Harris Miller'],
    ['“60 million are listening,” according to Harris County.', 'Harris County'],
    ['“60 million are listening,” said Musk Water Works.', 'Musk Water Works'],
    ['“60 million are listening,” Mrs. Trump said.', 'Mrs. Trump'],
    ['“60 million are listening,” said Mr. Harris.', 'Mr. Harris'],
    ['“60 million are listening,” Dr. Musk said.', 'Dr. Musk'],
    ['“60 million are listening,” Mary L. Trump said.', 'Mary L. Trump'],
    ['“60 million are listening,” the younger Trump said.', 'younger Trump'],
    ['“60 million are listening,” first lady Trump said.', 'lady Trump'],
    ['“60 million are listening.” — Olga Trump', 'Olga Trump'],
    ['Olga Trump: “60 million are listening.”', 'Olga Trump'],
    ['Olga Trump came late. “60 million are listening,” she said.', 'Olga Trump'],
    ['“Olga Trump told me, ‘60 million are listening,’” Musk said.', 'Olga Trump'],
    ['Anton and Olga Trump said 60 million were listening.', undefined],
    ['Olga Trump Says 60 Million Were Listening', 'Olga Trump'],
  ])('%s', (text, label) => {
    const found = speakerOf(text);
    expect(found?.person).toBeUndefined();
    if (label !== undefined) expect(found?.label).toBe(label);
  });
});

describe('but the person is, whatever stands beside the name', () => {
  test.each([
    ['“60 million are listening,” Donald John Trump said.', 'donald-trump'],
    [
      '“60 million are listening,” said former President Donald J. Trump on Monday.',
      'donald-trump',
    ],
    ['“60 million are listening,” Republican Donald Trump said.', 'donald-trump'],
    ['“60 million are listening,” said Trump Tuesday.', 'donald-trump'],
    ['Yesterday Trump said 60 million were listening.', 'donald-trump'],
    ['But Trump said 60 million were listening.', 'donald-trump'],
    ['In Iowa Trump said 60 million were listening.', 'donald-trump'],
    ['On Monday Trump said 60 million were listening.', 'donald-trump'],
    ['“60 million are listening,” Democrat Harris said.', 'kamala-harris'],
    ['“60 million are listening,” said Vice President Harris.', 'kamala-harris'],
    ['Trump Says 60 Million Were Listening', 'donald-trump'],
    ['Trump Again Claims 60 Million Were Listening', 'donald-trump'],
  ])('%s', (text, person) => {
    expect(speakerOf(text)?.person).toBe(person);
  });
});

describe('a claim about a person is not found in words about a namesake', () => {
  test.each([
    ['Olga Trump sank the barge.', 0],
    ['Donald Trump Jr. sank the barge.', 0],
    ['Mrs. Trump sank the barge.', 0],
    ['Trump sank the barge.', 1],
    ['Donald Trump sank the barge.', 1],
    ['Why Trump Sank the Barge', 1],
    ['How Olsen Said Trump Sank the Barge', 1],
    ['TRUMP SANK THE BARGE', 1],
  ])('%s', (text, expected) => {
    expect(matchText(matcher, text)).toHaveLength(expected);
  });
});
