import { describe, expect, test } from 'vitest';
import { matchText, testClaim, testMatcher } from './testing.ts';

const matcher = testMatcher(
  testClaim('listeners', {
    says: ['sixty million on the line'],
    needs: [['listen', 'listener', 'tuned in'], [{ number: 60e6, within: '15%' }]],
  }),
);

/** What a sentence comes to: a mark, one that says it is corrected, an entry in the list, or nothing. */
function outcome(text: string): string {
  const [match] = matchText(matcher, text);
  if (!match) return 'nothing';
  if (match.tier === 'related') return 'related';
  return match.corrected ? 'corrected' : 'marked';
}
describe('what is asked', () => {
  test.each([
    ['related', 'Were 60 million people listening?'],
    ['related', 'How could 60 million people be listening?'],
    ['marked', '60 million people were listening, weren’t they?'],
    ['marked', '60 million people were listening, right?'],
    ['marked', 'Did you know that 60 million people were listening?'],
    ['marked', 'Can you believe 60 million people were listening?'],
    ['related', 'Who says 60 million people were listening?'],
    ['related', 'He asked if 60 million people were listening.'],
    ['related', 'Why were 60 million people listening?'],
    ['related', '60 million people were listening? I doubt it.'],
    ['related', 'Is it true that 60 million people were listening?'],
    ['related', 'He wondered whether 60 million people were listening.'],
    ['marked', '60 million people were listening. Why?'],
  ])('%s: %s', (expected, text) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe('what is supposed, hoped or to come', () => {
  test.each([
    ['related', 'If 60 million people were listening, he would know.'],
    ['related', 'Imagine 60 million people listening.'],
    ['related', '60 million people would be listening if he spoke.'],
    ['related', '60 million people could have been listening.'],
    ['related', 'He hoped that 60 million people would listen.'],
    ['related', 'Suppose 60 million people listened.'],
    ['related', 'It is as if 60 million people were listening.'],
    ['marked', 'Even if it failed, 60 million people were listening.'],
    ['related', 'Next week 60 million people will be listening.'],
    ['related', '60 million people might have been listening.'],
    ['marked', 'He says maybe 60 million people were listening.'],
    ['related', 'Had 60 million people been listening, he would know.'],
  ])('%s: %s', (expected, text) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe('what is quoted or reported', () => {
  test.each([
    ['marked', 'Trump said 60 million people were listening.'],
    ['marked', '“60 million people were listening,” he said.'],
    ['marked', 'According to Trump, 60 million people were listening.'],
    ['marked', 'Trump’s boast that 60 million people were listening went around.'],
    ['marked', 'He told Musk: “You have 60 million people listening.”'],
    ['marked', 'Trump said that “60 million” people were “listening.”'],
    ['nothing', 'Trump did not say that 60 million people were listening.'],
    ['nothing', 'Trump denied saying 60 million people were listening.'],
    ['marked', 'He joked that 60 million people were listening.'],
    ['nothing', 'Trump never claimed 60 million people were listening.'],
    ['marked', '“A lot of people,” he said, “were listening, like 60 million.”'],
    ['marked', 'Trump insisted: 60 million people were listening.'],
    ['marked', 'He was quoted as saying that 60 million people were listening.'],
  ])('%s: %s', (expected, text) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe('what is denied', () => {
  test.each([
    ['nothing', 'There weren’t 60 million people listening.'],
    ['nothing', 'there werent 60 million people listening'],
    ['nothing', 'There were not even 60 million people listening.'],
    ['marked', 'No, there were 60 million people listening.'],
    ['nothing', 'It’s not true that 60 million people were listening.'],
    ['related', '60 million people listening? No way.'],
    ['nothing', 'Nowhere near 60 million people were listening.'],
    ['marked', 'Nearly 60 million people were listening.'],
    ['nothing', 'Hardly 60 million people were listening.'],
    ['nothing', 'Not 60 million but 1 million people were listening.'],
    ['nothing', 'There was no way 60 million people were listening.'],
    ['nothing', 'I doubt that 60 million people were listening.'],
    ['corrected', 'It is a myth that 60 million people were listening.'],
    ['nothing', 'He stopped short of saying 60 million people were listening.'],
    ['nothing', 'It’s impossible that 60 million people were listening.'],
    ['marked', 'There is no doubt that 60 million people were listening.'],
    ['marked', 'You can’t deny 60 million people were listening.'],
    ['marked', 'Nobody can deny that 60 million people were listening.'],
    ['nothing', 'I’m not saying 60 million people were listening.'],
    ['nothing', 'Far from 60 million people were listening.'],
    ['marked', '60 million people were listening, no question about it.'],
    ['marked', '60 million people were listening, not 1 million.'],
    ['marked', '60 million people were not only listening, they cheered.'],
  ])('%s: %s', (expected, text) => {
    expect(outcome(text)).toBe(expected);
  });
});

describe('what the text itself corrects', () => {
  test.each([
    ['corrected', 'Trump erroneously claimed that 60 million people were listening.'],
    ['corrected', 'Trump claimed without evidence that 60 million people were listening.'],
    ['corrected', 'Trump falsely said 60 million people were listening.'],
    [
      'corrected',
      'Despite Trump’s claim that 60 million people were listening, the counter showed one million.',
    ],
    ['corrected', 'Fact check: 60 million people were listening.'],
    ['corrected', 'FACT CHECK: Trump said 60 million people were listening.'],
    [
      'corrected',
      'Fact-checkers found no proof for his claim that 60 million people were listening.',
    ],
    ['corrected', 'Trump claimed, falsely, that 60 million people were listening.'],
    ['corrected', 'Trump made the false claim that 60 million people were listening.'],
    ['corrected', 'Trump’s unfounded claim that 60 million people were listening spread.'],
    ['corrected', 'Trump wrongly put it at 60 million people listening.'],
    [
      'corrected',
      'Contrary to Trump’s claim that 60 million people were listening, about one million were.',
    ],
    ['corrected', 'Trump lied that 60 million people were listening.'],
    ['corrected', 'Trump exaggerated when he said 60 million people were listening.'],
    [
      'corrected',
      'Although Trump claimed that 60 million people were listening, X’s counter showed 1.1 million.',
    ],
    [
      'corrected',
      'Trump claimed that 60 million people were listening, but the counter showed 1.1 million.',
    ],
    ['corrected', 'Trump’s claim that 60 million people were listening has been debunked.'],
    ['corrected', 'Trump said 60 million people were listening, which is not true.'],
    ['corrected', 'Trump said 60 million people were listening, a number that is false.'],
    ['corrected', 'Trump said 60 million people were listening. That is false.'],
    [
      'corrected',
      'Trump said 60 million people were listening. The real number was about a million.',
    ],
    ['marked', 'Trump said 60 million people were listening. It was late.'],
    ['marked', 'Trump said 60 million people were listening despite the late start.'],
    ['marked', '“They falsely said that 60 million people were listening,” Trump said.'],
    ['marked', 'Despite the outage, 60 million people were listening.'],
    ['marked', 'Trump correctly said 60 million people were listening.'],
    ['corrected', 'Trump baselessly claimed 60 million people were listening.'],
    ['corrected', 'Trump claimed 60 million people were listening, citing no evidence.'],
    ['corrected', 'There’s no evidence for Trump’s claim that 60 million people were listening.'],
    ['corrected', 'Trump inflated the audience, saying that 60 million people were listening.'],
    ['corrected', 'Trump overstated the audience, saying 60 million people were listening.'],
  ])('%s: %s', (expected, text) => {
    expect(outcome(text)).toBe(expected);
  });
});
