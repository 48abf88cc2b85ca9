import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from '../testing.ts';

const matcher = testMatcher(
  testClaim('listeners', { needs: [['listen', 'listener'], [{ number: 60e6 }]] }),
);

describe('does the page itself correct the claim?', () => {
  test.each([
    ['Trump erroneously claimed that 60 million were listening.', true],
    ['Trump said without evidence that 60 million were listening.', true],
    ['Trump said, without providing evidence, that 60 million were listening.', true],
    ['Engineers dismissed Trump’s claim that 60 million were listening.', true],
    ['The claim that 60 million were listening is false.', true],
    ['Trump said 60 million were listening. In fact, about a million were.', true],
    ['“60 million are listening,” Trump said. There is no evidence of that.', true],
    ['Trump said 60 million were listening. It was late.', false],
    ['Trump said 60 million were listening. “In fact we love it,” he added.', false],
    ['“They falsely said that 60 million were listening,” Trump said.', false],
  ])('%s', (text, corrected) => {
    expect(matchText(matcher, text)).toMatchObject([{ corrected }]);
  });
});
