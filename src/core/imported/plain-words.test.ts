import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

describe('tags as words', () => {
  test.each([
    ['#StopTheDam', 'Stop The Dam'],
    ['#NASABudget2020', 'NASA Budget 2020'],
    ['thanks @harbour_board!', 'thanks harbour board !'],
    ['#LaSeñalÚnica', 'La Señal Única'],
    ['#Tag𐌀', 'Tag𐌀'],
    ['see https://example.org/a?b=c#d now', 'see now'],
    ['see www.example.org and pic.twitter.com/x1', 'see and'],
    ['nothing of the kind', 'nothing of the kind'],
  ])('%s', (text, expected) => {
    expect(plainWords(text).text.replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});

describe('where a word stands', () => {
  const given = 'See https://example.org/a: #StopTheDam sank, says @rosa_l twice';
  test.each([
    ['See', 'See'],
    ['Stop', '#StopTheDam'],
    ['Dam', '#StopTheDam'],
    ['The Dam', '#StopTheDam'],
    ['sank', 'sank'],
    ['Dam  sank', '#StopTheDam sank'],
    ['rosa', '@rosa_l'],
    ['twice', 'twice'],
  ])('%s', (words, expected) => {
    const plain = plainWords(given);
    const start = plain.text.indexOf(words);
    const origin = plain.origin({ start, end: start + words.length });
    expect(given.slice(origin.start, origin.end)).toBe(expected);
  });

  test('words that were not changed stand where they stood, in any text', () => {
    const parts = fc.constantFrom('#Ab', '@c_d', 'https://e.f', ' ', 'word', '𐌀', '#');
    fc.assert(
      fc.property(fc.array(parts), (list) => {
        const text = list.join(' ');
        const plain = plainWords(text);
        for (const { 0: word, index } of plain.text.matchAll(/word/g)) {
          const { start, end } = plain.origin({ start: index, end: index + word.length });
          expect(text.slice(start, end)).toBe('word');
        }
      }),
    );
  });
});
