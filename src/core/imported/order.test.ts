import { describe, expect, test } from 'vitest';
import { CAPITAL } from './layout.ts';
import { commonOrder } from './order.ts';

/** Letters as terms, each as rare as its place in the alphabet: `a` is 1. */
const termOf = (letter: string) => letter.charCodeAt(0) - 96;
function compare(claim: string, sentence: string) {
  const terms = Uint32Array.from(claim, (letter) => {
    const term = termOf(letter.toLowerCase());
    return letter === letter.toLowerCase() ? term : (term | CAPITAL) >>> 0;
  });
  // A dot is a word that no claim has.
  const words = Int32Array.from(sentence, (letter) => (letter === '.' ? -1 : termOf(letter)));
  return commonOrder(terms, words, (term) => Math.max(0, term));
}

describe('the order that claim and sentence share', () => {
  test.each([
    ['abc', 'abc', { common: 6, longestRun: 6, pairs: 3, allPairs: 3 }],
    ['AbC', 'abc', { common: 6, longestRun: 6, pairs: 3, allPairs: 3 }],
    ['abc', 'a.b..c', { common: 6, longestRun: 3, pairs: 1, allPairs: 3 }],
    ['abc', 'cba', { common: 3, longestRun: 3, pairs: 0, allPairs: 3 }],
    ['abc', 'xyz', { common: 0, longestRun: 0, pairs: 0, allPairs: 3 }],
    ['abcd', 'cdab', { common: 7, longestRun: 7, pairs: 4, allPairs: 6 }],
    ['aa', 'a', { common: 1, longestRun: 1, pairs: 0, allPairs: 1 }],
    ['', 'abc', { common: 0, longestRun: 0, pairs: 0, allPairs: 0 }],
    ['abc', '', { common: 0, longestRun: 0, pairs: 0, allPairs: 3 }],
  ])('%s in %s', (claim, sentence, expected) => {
    expect(compare(claim, sentence)).toEqual(expected);
  });

  test('of very long ones the first words', () => {
    const { common } = compare('b'.repeat(500), 'b'.repeat(500));
    expect(common).toBe(2 * 80);
  });
});
