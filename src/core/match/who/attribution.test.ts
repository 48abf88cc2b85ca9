import { describe, expect, test } from 'vitest';
import type { Passage } from '../../passage.ts';
import { IN_OFFICE, matchText, passages, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
);

const speakerOf = (text: string, date = IN_OFFICE) =>
  matchText(matcher, text, { date })[0]?.speaker?.person;

describe('who said it, in prose', () => {
  test.each([
    ['“60 million are listening,” Trump said.', 'donald-trump'],
    ['“60 million are listening,” said Trump.', 'donald-trump'],
    ['“60 million are listening,” the former president said. Musk left.', 'donald-trump'],
    ['Trump falsely claimed that 60 million were listening.', 'donald-trump'],
    ['Elon Musk told Trump that 60 million were listening.', 'elon-musk'],
    ['Trump came late. “60 million are listening,” he said.', 'donald-trump'],
    ['Trump met Musk. “60 million are listening,” he said.', undefined],
    ['Trump met Musk. Trump was late. “60 million are listening,” he said.', 'donald-trump'],
    ['Trump said Musk would come. “60 million are listening,” he said.', 'donald-trump'],
    ['Trump met Harris. “60 million are listening,” he said.', 'donald-trump'],
    ['Musk met Harris. “60 million are listening,” she said.', 'kamala-harris'],
    ['Musk, who sells cars, said that 60 million were listening.', 'elon-musk'],
    ['“A lot listen,” Trump said. “60 million are listening.”', 'donald-trump'],
    ['60 million were listening.', undefined],
    ['60 million were listening, and Trump said goodbye.', undefined],
  ])('%s', (text, person) => {
    expect(speakerOf(text)).toBe(person);
  });

  describe('beside the quote or the claim', () => {
    test.each([
      ['“60 million are listening!” Trump said.', 'donald-trump'],
      ['“60 million are listening,” said Donald J. Trump.', 'donald-trump'],
      ['“60 million are listening,” said Mr. Trump.', 'donald-trump'],
      ['“60 million are listening,” said the former president, 78.', 'donald-trump'],
      ['“60 million are listening,” Trump (R) said.', 'donald-trump'],
      ['“60 million are listening,” Trump on Monday told Musk.', 'donald-trump'],
      ['“60 million are listening,” Trump, who was late, told Musk.', 'donald-trump'],
      ['“60 million are listening.” — Donald Trump', 'donald-trump'],
      ['‘60 million are listening,’ Trump said.', 'donald-trump'],
      ['60 million were listening, Trump said.', 'donald-trump'],
      ['60 million were listening, according to Trump.', 'donald-trump'],
      ['According to Trump, 60 million were listening.', 'donald-trump'],
      ['Asked by Musk, Trump said 60 million were listening.', 'donald-trump'],
      ['Trump, in his talk with Musk, said that 60 million were listening.', 'donald-trump'],
      ['Trump — as he did on Monday — said 60 million were listening.', 'donald-trump'],
      ['The former president, speaking on X, said 60 million were listening.', 'donald-trump'],
      ['Trump in August bragged that 60 million were listening.', 'donald-trump'],
    ])('%s', (text, person) => {
      expect(speakerOf(text)).toBe(person);
    });
  });

  describe('before a colon', () => {
    test.each([
      ['Trump: “60 million are listening.”', 'donald-trump'],
      ['Trump put it this way: “60 million are listening.”', 'donald-trump'],
      ['Trump on Monday: “60 million are listening.” Musk said it was fun.', 'donald-trump'],
      ['Trump came late. He put it this way: “60 million are listening.”', 'donald-trump'],
      ['Trump to Musk: “60 million are listening.”', undefined],
      ['Trump’s campaign: “60 million are listening.”', undefined],
    ])('%s', (text, person) => {
      expect(speakerOf(text)).toBe(person);
    });
  });

  describe('not one who is only named there', () => {
    test.each([
      '“60 million are listening,” a spokesman for Trump said.',
      '“60 million are listening,” said a spokesman for former President Donald Trump.',
      '“60 million are listening,” an aide to Trump said.',
      '“60 million are listening,” said Trump’s campaign.',
      '“60 million are listening,” said Trump adviser Jason Miller.',
      '“60 million are listening,” Trump adviser Jason Miller said.',
      '“60 million are listening,” according to Trump’s campaign.',
      'An aide told Trump that 60 million were listening.',
      'A friend of Trump claimed 60 million were listening.',
      'Trump and Musk said 60 million were listening.',
      '“60 million are listening.” Trump said it was fun.',
    ])('%s', (text) => {
      const [match] = matchText(matcher, text);
      expect(match).toBeDefined();
      expect(match?.speaker?.person).toBeUndefined();
    });
  });

  describe('in quotes within quotes', () => {
    test.each([
      ['“Trump told me, ‘60 million are listening,’” Musk said.', 'donald-trump'],
      ['‘Trump told me, “60 million are listening,”’ Musk said.', 'donald-trump'],
      ['"Trump told me, \'60 million are listening,\'" Musk said.', 'donald-trump'],
      ['“He told me, ‘60 million are listening,’” Musk said of a friend.', undefined],
      ['“I told them, ‘60 million are listening,’” Trump said.', 'donald-trump'],
      ['“He was late, and ‘60 million’ were listening,” Trump said.', 'donald-trump'],
      ['“He said ‘hello.’ 60 million were listening,” Trump said.', 'donald-trump'],
    ])('%s', (text, person) => {
      expect(speakerOf(text)).toBe(person);
    });
  });

  test.each([
    ['“60 million people,” Trump said, “are listening.”', ['60 million people,', 'are listening']],
    [
      '“There are,” Trump said, “60 million people,” he added, “listening to us.”',
      ['60 million people,', 'listening'],
    ],
    [
      '“60 million,” Trump said, “is what I hear,” adding, “and all are listening.”',
      ['60 million,', 'is what I hear,', 'and all are listening'],
    ],
    [
      '“60 million people,” Trump said — and Musk laughed — “are listening.”',
      ['60 million people,', 'are listening'],
    ],
  ])('a mark spans what was said, however often it is interrupted: %s', (text, spans) => {
    const [match] = matchText(matcher, text);
    expect(match?.speaker?.person).toBe('donald-trump');
    const marked = match?.parts.flatMap((part) => part.spans) ?? [];
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(spans);
  });

  test('a name that is not known stays as the page writes it', () => {
    const [match] = matchText(matcher, '“60 million are listening,” Jane Doe said.');
    expect(match?.speaker).toEqual({ label: 'Jane Doe' });
  });

  test('"he" may stand for whom the paragraph before named', () => {
    const { matches } = matcher.match({
      passages: passages(['Trump came late.', '“60 million are listening,” he said.']),
    });
    expect(matches[0]?.speaker).toEqual({ label: 'Trump', person: 'donald-trump' });
  });

  test('and for nobody that a note beside it names, nor is "he" in the note whom the text named', () => {
    const [one, other] = passages(['Trump came late.', '“60 million are listening,” he said.']);
    const speakers = (both: Passage[]) =>
      matcher.match({ passages: both }).matches.map(({ speaker }) => speaker?.person);
    expect(speakers([{ ...one!, beside: true }, other!])).toEqual([undefined]);
    expect(speakers([one!, { ...other!, beside: true }])).toEqual([undefined]);
  });
});

test('in a transcript it is the speaker of the turn', () => {
  const [match] = matchText(matcher, '60 million are listening.', {
    kind: 'speech',
    speaker: 'MR. MUSK',
  });
  expect(match?.speaker).toEqual({ label: 'MR. MUSK', person: 'elon-musk' });
});

test.each([
  ['said the Texas governor', undefined],
  ['said the Guatemalan diver, 40', undefined],
  ['said the Texas governor Jane Doe', 'Jane Doe'],
  ['said Republican candidate Jane Doe', 'Jane Doe'],
  ['said Tesla chief executive Elon Musk', 'Elon Musk'],
  ['said the Guardian', 'Guardian'],
  ['said Jane Doe in a statement', 'Jane Doe'],
  ['said Doe late on Monday', 'Doe'],
])('a capital that describes a noun is nobody’s name: %s', (words, label) => {
  const text = `“60 million are listening,” ${words}.`;
  expect(matchText(matcher, text, { date: IN_OFFICE })[0]?.speaker?.label).toBe(label);
});
