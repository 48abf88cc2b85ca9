import { describe, expect, test } from 'vitest';
import { matchText, passages, testClaim, testMatcher } from './testing.ts';

const matcher = testMatcher(
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
);

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
    expect(matchText(matcher, text)[0]?.speaker?.person).toBe(person);
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
});

test('in a transcript it is the speaker of the turn', () => {
  const [match] = matchText(matcher, '60 million are listening.', {
    kind: 'speech',
    speaker: 'MR. MUSK',
  });
  expect(match?.speaker).toEqual({ label: 'MR. MUSK', person: 'elon-musk' });
});
